// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "charts/format.h"

#include <QDockWidget>
#include <QHash>

class QMenu;
class QSplitter;

namespace glasshouse {

class Button;
class ErrorChip;
class FindBar;
class PlainLabel;
class RawView;
class StateOverlay;
class TranscriptHead;
class TranscriptSource;
class TranscriptView;

/// One session to read: its transcript, those of its sub-agents, errors one after the other, find, raw records.
class TranscriptDock : public QDockWidget
{
    Q_OBJECT
public:
    /// `backend` must outlive the dock.
    TranscriptDock(Backend &backend, QWidget *parent);
    ~TranscriptDock() override;

    /// Shows a session from its beginning; the one that is shown already stays where it is. Empty: none.
    void showSession(const QString &sessionId);
    QString sessionId() const;
    /// The viewer's zone and locale.
    void setFormat(const Format &format);

    TranscriptView *view() const { return m_view; }
    /// True while something was asked that is not here yet.
    bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void sessionOpened(const QString &sessionId);
    /// Contents came in and nothing more is asked for: a picture would be complete.
    void settled();

private:
    QWidget *createBar();
    void connectSource();
    void connectView();
    void addShortcuts();
    void showFiles(const SessionFiles &files);
    void showOutline(const TranscriptOutline &outline);
    void openRun(const QString &path);
    void openAgentOf(int entry);
    void fillRuns();
    QString runName(const SessionFile &file) const;
    void updateErrors();
    void updateRaw();
    void refresh();

    TranscriptSource *m_source;
    TranscriptHead *m_head;
    TranscriptView *m_view;
    FindBar *m_find;
    RawView *m_raw;
    StateOverlay *m_state;
    Button *m_runs;
    QMenu *m_runsMenu;
    Button *m_previousError;
    Button *m_nextError;
    ErrorChip *m_errors;
    Format m_format;
    SessionFiles m_files;
    QHash<QString, QString> m_runLabels; ///< agent id or tool use id -> what the call says it is for
    QHash<QString, int> m_places;        ///< path -> entry that was current
    bool m_loading = false;
};

} // namespace glasshouse
