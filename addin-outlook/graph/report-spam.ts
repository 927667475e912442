// The function behind the report button of Outlook, by itself: classic Outlook on Windows runs it without any page or document.
// Example: the user clicks "Not a prospect (D)" -> the mail is moved to the D-class folder; needs no sign-in

import { type ReportAnswer, reportAnswer, reportFailure } from './report-answer.ts';

interface ReportEvent {
  completed(answer: ReportAnswer): void;
}

/** The part of Office that this file touches; the pane's adapter is not loaded here. */
declare const Office: {
  readonly context?: { readonly displayLanguage?: string };
  readonly actions: { associate(name: string, handler: (event: ReportEvent) => void): void };
};

function onReportSpam(event: ReportEvent): void {
  const language = Office.context?.displayLanguage ?? '';
  try {
    event.completed(reportAnswer(language));
  } catch {
    event.completed(reportFailure(language));
  }
}

Office.actions.associate('onReportSpam', onReportSpam);
