// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/backend.h"
#include "charts/format.h"

#include <QDockWidget>
#include <QHash>

#include <optional>

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
    /// The same, at the record that begins at this byte of one of its files.
    void showPlace(const QString &sessionId, const QString &path, qint64 offset);
    QString sessionId() const;
    /// The viewer's zone and locale.
    void setFormat(const Format &format);

    TranscriptView *view() const { return m_view; }
    /// Of the run that is shown; empty: none.
    QString path() const;
    /// True while something was asked that is not here yet.
    bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void sessionOpened(const QString &sessionId);
    /// A record of the transcript that is shown should be reported.
    void reportRequested(const QString &path, qint64 offset);
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
    void showFindings(const FindingsAnswer &answer);
    bool goToPlace();
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
    struct Place {
        QString path;
        qint64 offset = 0;
    };
    std::optional<Place> m_place; ///< to go to when it is there
    bool m_loading = false;
};

} // namespace glasshouse
