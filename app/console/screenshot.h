// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QObject>
#include <QSize>
#include <QTimer>

namespace glasshouse {

class MainWindow;
class WatchedBackend;

/// Draws a window, or one of its panels, to a file once everything it shows has been answered.
class Screenshot : public QObject
{
    Q_OBJECT
public:
    struct Job {
        QString file;
        QString panel; ///< one of panelNames(); empty: the window
        QSize size;
    };
    /// All outlive this.
    Screenshot(Job job, MainWindow &window, WatchedBackend &backend, QObject *parent = nullptr);

    /// Arranges the window for the picture; call before it is shown.
    void prepare();
    /// Draws when import and questions are done; until expectImport(false) an import is waited for.
    void expectImport(bool expected);

Q_SIGNALS:
    /// Everything is in; the drawing follows.
    void aboutToDraw();
    void drawn();
    void failed(const glasshouse::Error &error);

private:
    void look();
    void awaitFindings();
    void draw();
    QWidget *target() const;

    Job m_job;
    MainWindow &m_window;
    WatchedBackend &m_backend;
    QTimer m_quiet;
    bool m_expectImport = true;
    qint64 m_toScan = 0; ///< transcripts still to be looked through for findings, when last asked
    int m_looks = 0;     ///< in a row that saw no fewer
};

} // namespace glasshouse
