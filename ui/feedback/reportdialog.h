// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "ui/feedback/feedbackwords.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QPlainTextEdit;

namespace glasshouse {

class Button;
class PlainLabel;
class PlainTextArea;
class ReportQueue;

/// What a report is about.
struct ReportPlace {
    QString path;       ///< of the transcript, as the backend lists it; empty: about no session
    qint64 offset = -1; ///< of the record that is reported; -1: the session as a whole
};

/// Says what went wrong. Everything that would be sent stands in view, secrets masked, before it can be sent; nothing else
/// is sent. What cannot be sent now waits on the disk, where there is a queue for it; what is refused stays in view, to be
/// changed and tried again. GUI thread.
class ReportDialog : public QDialog
{
    Q_OBJECT
public:
    /// `backend` outlives the dialog.
    ReportDialog(Backend &backend, const ReportPlace &place, const Format &format, QWidget *parent);
    /// Where a report waits that cannot be sent now; outlives the dialog. Without one it stays in view.
    void setQueue(ReportQueue *queue) { m_queue = queue; }

    QPlainTextEdit *message() const { return m_message; }
    QCheckBox *transcriptBox() const { return m_withTranscript; }
    Button *sendButton() const { return m_send; }
    Button *cancelButton() const { return m_cancel; }
    /// What is shown as what will be sent.
    QString previewText() const;
    QString troubleText() const;

Q_SIGNALS:
    void sent(qint64 id);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *createButtons();
    void askDraft();
    void buildReport();
    void updateState();
    void send();
    void queue(const Error &why);
    void refuse(const QString &why);
    void say(const QString &words, bool isTrouble);

    Backend &m_backend;
    ReportPlace m_place;
    FeedbackWords m_words;
    QPlainTextEdit *m_message;
    QCheckBox *m_withTranscript;
    PlainTextArea *m_preview;
    PlainLabel *m_state;
    Button *m_send = nullptr, *m_cancel = nullptr;
    ReportQueue *m_queue = nullptr;
    std::optional<FeedbackDraft> m_draft; ///< there: what goes along is known
    FeedbackReport m_report;              ///< exactly what is in view
    bool m_sending = false, m_waits = false;
};

} // namespace glasshouse
