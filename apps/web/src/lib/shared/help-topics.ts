/** What people ask most, in the order they meet it. Each answer is one or more paragraphs. */
export const HELP_TOPICS: readonly { question: string; answer: readonly string[] }[] = [
  {
    question: 'What is an alert?',
    answer: [
      'A theme or a measure that asks for someone’s attention. A theme is raised when independent sources agree, contradict each other, or fall silent where they were due. A measure is raised when it moves by more than it usually does.',
      'A theme that rises is shown on the board at once. It becomes an alert, and people are told, when the rise has held for a day. A safety concern becomes one at once.',
      'There is one alert for each theme or measure at a time. While it is open, news updates it; it is not raised, and not mailed, again.',
    ],
  },
  {
    question: 'How sure is Heed?',
    answer: [
      'Each theme has a confidence, from very low to high, kept apart from how bad the thing is. It asks four questions: can the sources be trusted, do they agree, is there enough, and is it about here and now?',
      'The page of a theme shows the answers, what disagrees, who is silent, and what would change the result.',
    ],
  },
  {
    question: 'Why are two reports of the same case counted once?',
    answer: [
      'Because they are one source. What counts is how many separate origins say something: a review, and a briefing about that review, come from one.',
      'Heed does not decide that. Where two records look as if they went back to the same incident or report, it asks, and they count apart until a person has said. The page of a theme says so.',
    ],
  },
  {
    question: 'I logged something by mistake. What now?',
    answer: [
      'On its page, choose “Stop counting this record” and say why. It stays in the log with your reason, its themes are weighed without it, and it can be taken back. Nothing that was logged is ever deleted.',
    ],
  },
  {
    question: 'What do the lines on a chart mean?',
    answer: [
      'The middle line is the average of the measure’s own past. The band around it is where its figures normally fall. A figure outside it, or a run on one side, is more than chance would do; a figure inside is not worth explaining.',
      'With fewer than 13 figures the band is a first idea and raises no alert. With fewer than 5 none is drawn.',
    ],
  },
  {
    question: 'What may I write down?',
    answer: [
      'What was learnt, never who it was about. Leave out names, dates of birth, addresses, and numbers that identify someone. The forms look for these before anything is stored, show you what they found, and let you take it out or say why it stays.',
    ],
  },
  {
    question: 'I imported a file and nothing was stored. Why?',
    answer: [
      'A file is taken whole or not at all. The page of the import lists each row that is wrong and why. Correct the file and import it again. Importing the same file twice changes nothing.',
    ],
  },
  {
    question: 'Does Heed decide anything?',
    answer: [
      'No. It shows what agrees, what disagrees and who is silent. The executive decides, gives a reason, and sets a day to look again; all of that is recorded.',
    ],
  },
];
