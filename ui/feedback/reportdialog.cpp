// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feedback/reportdialog.h"

#include "backend/reportqueue.h"
#include "base/textsafety.h"
#include "domain/feedbackrules.h"
#include "query/feedbackdraft.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/transcript/rawview.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
const QSize DialogSize(720, 620);
constexpr int MessageHeight = 96, PreviewHeight = 200;
} // namespace

ReportDialog::ReportDialog(Backend &backend, const ReportPlace &place, const Format &format, QWidget *parent)
    : QDialog(parent),
      m_backend(backend),
      m_place(place),
      m_words(format, 0),
      m_message(new QPlainTextEdit(this)),
      m_withTranscript(
          new QCheckBox(tr("With the session's last %n turn(s)", nullptr, FeedbackReport::MostTurns), this)),
      m_preview(new PlainTextArea(this)),
      m_state(new PlainLabel(TextRole::Label, Token::Text3, this))
{
    setWindowTitle(tr("Report a problem"));
    resize(DialogSize);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap8);
    column->addWidget(new PlainLabel(m_place.offset >= 0 ? tr("Report this turn") : tr("Report a problem"),
                                     TextRole::Title, Token::Text, this));
    column->addWidget(new PlainLabel(tr("What went wrong"), TextRole::Label, Token::Text2, this));
    column->addWidget(m_message);
    column->addWidget(m_withTranscript);
    column->addWidget(new PlainLabel(tr("This, and nothing else, will be sent"), TextRole::Label, Token::Text2, this));
    column->addWidget(m_preview, 1);
    column->addWidget(createButtons());
    m_message->setFixedHeight(MessageHeight);
    m_message->setTabChangesFocus(true);
    m_message->setAccessibleName(tr("What went wrong"));
    m_preview->setMinimumHeight(PreviewHeight);
    m_preview->setAccessibleName(tr("What will be sent"));
    m_withTranscript->setChecked(true);
    m_withTranscript->setVisible(!m_place.path.isEmpty());
    connect(m_message, &QPlainTextEdit::textChanged, this, &ReportDialog::buildReport);
    connect(m_withTranscript, &QCheckBox::toggled, this, &ReportDialog::buildReport);
    connect(m_send, &Button::clicked, this, &ReportDialog::send);
    m_message->setFocus();
    askDraft();
}

QWidget *ReportDialog::createButtons()
{
    auto *foot = new QWidget(this);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(0, metrics::Gap4, 0, 0);
    row->setSpacing(metrics::Gap8);
    m_cancel = new Button(Button::Look::Outlined, tr("Cancel"), foot);
    m_send = new Button(Button::Look::Primary, tr("Send report"), foot);
    row->addWidget(m_state, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_send);
    connect(m_cancel, &Button::clicked, this, &QDialog::reject);
    return foot;
}

void ReportDialog::askDraft()
{
    if (m_place.path.isEmpty()) {
        m_draft = FeedbackDraft{};
        return buildReport();
    }
    say(tr("Reading the session…"), false);
    m_send->setEnabled(false);
    m_backend.ask(FeedbackDraftQuestion{m_place.path, m_place.offset}, this, u"feedback.draft"_s,
                  [this](const Result<FeedbackDraft> &draft) {
                      if (draft) {
                          m_draft = *draft;
                      } else { // it can be reported all the same
                          m_draft = FeedbackDraft{};
                          m_withTranscript->setChecked(false);
                          m_withTranscript->setEnabled(false);
                      }
                      buildReport();
                      if (!draft)
                          say(tr("The session cannot be read: %1").arg(draft.error().message), true);
                  });
}

void ReportDialog::buildReport()
{
    if (!m_draft || m_waits)
        return;
    const QString key = m_report.key;
    FeedbackDraft about = *m_draft;
    about.excerpt.clear(); // masked where it was read
    if (!m_withTranscript->isChecked())
        about.lastError.clear();
    m_report = reportOf(m_message->toPlainText(), about);
    if (!key.isEmpty())
        m_report.key = key; // the same report, however often its words are changed
    if (m_withTranscript->isChecked())
        m_report.excerpt = m_draft->excerpt;
    m_preview->setText(escapeControls(m_words.preview(m_report), true));
    updateState();
}

void ReportDialog::updateState()
{
    const bool isSaid = !m_report.message.isEmpty();
    const QString trouble = isSaid ? troubleOf(m_report) : QString();
    m_send->setEnabled(m_draft && isVisible() && isSaid && trouble.isEmpty() && !m_sending);
    if (!trouble.isEmpty())
        say(m_report.message.toUtf8().size() > FeedbackReport::MostMessage ? tr("The message is too long") : trouble,
            true);
    else if (!isSaid)
        say(tr("Say what went wrong; then it can be sent"), false);
    else
        say(m_draft && m_draft->shortened && m_withTranscript->isChecked() ? tr("Long texts of the session were cut")
                                                                           : QString(),
            false);
}

void ReportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (m_draft)
        updateState();
}

void ReportDialog::send()
{
    if (!m_send->isEnabled())
        return;
    m_sending = true;
    m_send->setEnabled(false);
    say(tr("Sending…"), false);
    m_report.previewed = true;
    m_backend.act(ReportFeedback{m_report}, this, [this](const Result<ActDone> &result) {
        if (!result && result.error().code != Error::Code::Rejected && m_queue)
            return queue(result.error());
        m_sending = false;
        if (!result)
            return refuse(result.error().message);
        Q_EMIT sent(result->ids.empty() ? 0 : result->ids.front());
        accept();
    });
}

/// What was shown waits as it is: its words cannot be changed any more.
void ReportDialog::queue(const Error &why)
{
    m_queue->add(m_report, this, [this, why](const Result<void> &kept) {
        m_sending = false;
        if (!kept)
            return refuse(why.message + u' ' + kept.error().message);
        m_waits = true;
        m_message->setReadOnly(true);
        m_withTranscript->setEnabled(false);
        m_send->hide();
        m_cancel->setText(tr("Close"));
        m_cancel->updateGeometry();
        m_cancel->setFocus();
        say(tr("It waits on this computer and is tried again. %1").arg(why.message), false);
        m_state->setToolTip(plainToolTip(m_state->text()));
    });
}

void ReportDialog::refuse(const QString &why)
{
    updateState();
    m_send->setText(tr("Try again"));
    m_send->updateGeometry();
    say(tr("It could not be sent: %1").arg(why), true);
}

void ReportDialog::say(const QString &words, bool isTrouble)
{
    m_state->setColour(isTrouble ? Token::Error : Token::Text3);
    m_state->setPlain(words);
}

QString ReportDialog::previewText() const
{
    return m_preview->text();
}

QString ReportDialog::troubleText() const
{
    return m_state->text();
}

} // namespace glasshouse
