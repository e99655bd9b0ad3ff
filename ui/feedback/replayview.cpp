// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/feedback/replayview.h"

#include "base/textsafety.h"
#include "base/timestamp.h"
#include "charts/panelstate.h"
#include "ui/button.h"
#include "ui/feedback/excerptreader.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/segmentedcontrol.h"
#include "ui/transcript/transcriptview.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

ReplayView::ReplayView(Backend &backend, QWidget *parent)
    : QWidget(parent),
      m_backend(backend),
      m_reader(new ExcerptReader(this)),
      m_view(new TranscriptView(this)),
      m_state(new StateOverlay(m_view)) // the map beside it, too
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHead());
    column->addWidget(m_view, 1);
    m_view->setMinimumHeight(3 * metrics::Row);
    connect(m_view, &TranscriptView::entriesWanted, this, &ReplayView::askContents);
    connect(m_reader, &ExcerptReader::outlineRead, this, [this](const TranscriptOutline &outline) {
        if (!m_showsFile)
            showOutline(outline);
    });
    connect(m_reader, &ExcerptReader::contentsRead, m_view, &TranscriptView::addContents);
    connect(m_reader, &ExcerptReader::failed, this, [this](const QString &reason) {
        if (!m_showsFile)
            m_state->setError(escapeControls(reason));
    });
    connect(m_state, &StateOverlay::actionTriggered, this, [this] { show(m_showsFile); });
    clear();
}

QWidget *ReplayView::createHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::Gap12, metrics::Gap8, metrics::Gap8, metrics::Gap8);
    row->setSpacing(metrics::Gap8);
    row->addWidget(new PlainLabel(tr("Session"), TextRole::Heading, Token::Text, head));
    m_choice = new SegmentedControl({tr("As reported"), tr("Whole session")}, head);
    m_open = new Button(Button::Look::Link, tr("Open transcript"), head);
    m_open->setSmall(true);
    row->addWidget(m_choice);
    row->addStretch(1);
    row->addWidget(m_open);
    connect(m_choice, &SegmentedControl::chosen, this, [this](int index) { show(index == 1); });
    connect(m_open, &Button::clicked, this, [this] { Q_EMIT sessionRequested(m_detail.item.report.session); });
    return head;
}

void ReplayView::clear()
{
    m_detail = {};
    m_view->clear();
    m_choice->hide();
    m_open->hide();
    m_state->setEmpty(tr("Choose a report to read it"));
}

void ReplayView::showReport(const FeedbackDetail &detail)
{
    const bool isSame = detail.item.id == m_detail.item.id && detail.transcript == m_detail.transcript;
    m_detail = detail;
    if (isSame)
        return; // its triage went on: what is being read stays where it is
    const bool hasFile = !detail.transcript.isEmpty(), hasExcerpt = !detail.item.report.excerpt.isEmpty();
    m_choice->setVisible(hasFile && hasExcerpt);
    m_open->setVisible(hasFile);
    m_choice->setCurrent(hasFile ? 1 : 0);
    show(hasFile);
}

void ReplayView::setFormat(const Format &format)
{
    m_view->setFormat(format);
}

void ReplayView::show(bool file)
{
    m_showsFile = file;
    m_view->clear();
    if (!file && m_detail.item.report.excerpt.isEmpty())
        return m_state->setEmpty(tr("Nothing of a session was sent with this report"));
    m_state->setLoading();
    if (!file)
        return m_reader->open(m_detail.item.report.excerpt);
    m_backend.ask(TranscriptOutlineQuestion{m_detail.transcript}, this, u"feedback.outline"_s,
                  [this, path = m_detail.transcript](const Result<TranscriptOutline> &outline) {
                      if (!m_showsFile || path != m_detail.transcript)
                          return;
                      if (outline)
                          showOutline(*outline);
                      else if (outline.error().code != Error::Code::Cancelled)
                          m_state->setError(escapeControls(outline.error().message));
                  });
}

void ReplayView::showOutline(const TranscriptOutline &outline)
{
    if (outline.entries.empty())
        return m_state->setEmpty(tr("This transcript has nothing to show"));
    m_state->setReady();
    m_view->setTranscript(outline);
    int at = int(outline.entries.size()) - 1;
    if (const qint64 ms = m_showsFile ? reportedMs() : NoTime; ms != NoTime) {
        while (at > 0 && outline.entries[std::size_t(at)].timeMs > ms)
            --at;
    }
    m_view->goTo(at);
}

/// When the last of the turns that were sent was: where the whole transcript is opened.
qint64 ReplayView::reportedMs() const
{
    const QStringList lines = m_detail.item.report.excerpt.split(u'\n', Qt::SkipEmptyParts);
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        const QString stamp = QJsonDocument::fromJson(line->toUtf8()).object()[u"timestamp"_s].toString();
        if (!stamp.isEmpty())
            return parseTimestamp(stamp.toStdString());
    }
    return NoTime;
}

void ReplayView::askContents(const std::vector<EntryRef> &entries)
{
    if (!m_showsFile)
        return m_reader->askContents(entries);
    m_backend.ask(TranscriptPageQuestion{m_detail.transcript, entries}, this, u"feedback.page"_s,
                  [this, path = m_detail.transcript](const Result<TranscriptPage> &page) {
                      if (page && m_showsFile && path == m_detail.transcript)
                          m_view->addContents(*page);
                  });
}

} // namespace glasshouse
