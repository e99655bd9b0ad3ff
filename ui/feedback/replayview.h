// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "charts/format.h"

#include <QWidget>

namespace glasshouse {

class Button;
class ExcerptReader;
class PlainLabel;
class SegmentedControl;
class StateOverlay;
class TranscriptView;

/// The session of a report, beside it: the whole transcript at the place that was reported, where it is at hand, or the
/// turns that were sent. GUI thread.
class ReplayView : public QWidget
{
    Q_OBJECT
public:
    /// `backend` outlives the view.
    ReplayView(Backend &backend, QWidget *parent);

    /// Another report; nothing: none.
    void showReport(const FeedbackDetail &detail);
    void clear();
    void setFormat(const Format &format);

    TranscriptView *view() const { return m_view; }
    /// Whether the whole transcript is shown, not what was sent alone.
    bool showsFile() const { return m_showsFile; }
    SegmentedControl *choice() const { return m_choice; }

Q_SIGNALS:
    /// The session is wanted in the transcript panel.
    void sessionRequested(const QString &sessionId);

private:
    QWidget *createHead();
    void show(bool file);
    void showOutline(const TranscriptOutline &outline);
    void askContents(const std::vector<EntryRef> &entries);
    qint64 reportedMs() const;

    Backend &m_backend;
    ExcerptReader *m_reader;
    TranscriptView *m_view;
    StateOverlay *m_state;
    SegmentedControl *m_choice = nullptr;
    Button *m_open = nullptr;
    FeedbackDetail m_detail;
    bool m_showsFile = false;
};

} // namespace glasshouse
