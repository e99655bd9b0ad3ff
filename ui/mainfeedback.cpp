// SPDX-License-Identifier: GPL-3.0-or-later
// Reports: from a transcript, and what people reported; findings and their places. Part of MainWindow, in a file of its own for its length.
#include "ui/feedback/feedbackdock.h"
#include "ui/feedback/reportdialog.h"
#include "ui/findings/findingsdock.h"
#include "ui/mainwindow.h"
#include "ui/sessionsdock.h"
#include "ui/sessionsview.h"
#include "ui/transcript/transcriptdock.h"
#include "ui/transcript/transcriptview.h"

namespace glasshouse {

void MainWindow::connectFeedback()
{
    connect(m_findings, &FindingsDock::placeRequested, this, &MainWindow::openPlace);
    connect(m_feedback, &FeedbackDock::sessionRequested, this, &MainWindow::openTranscript);
    connect(m_transcript, &TranscriptDock::reportRequested, this,
            [this](const QString &path, qint64 offset) { report({path, offset}); });
}

void MainWindow::openPlace(const QString &sessionId, const QString &path, qint64 offset)
{
    if (sessionId.isEmpty())
        return;
    if (!m_transcript->isVisible())
        m_workspaces->setCurrent(Workspace::Transcript);
    m_sessions->select(sessionId);
    m_transcript->showPlace(sessionId, path, offset);
}

void MainWindow::report(const ReportPlace &place)
{
    auto *dialog = new ReportDialog(m_backend, place, m_filter.format(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setQueue(m_reports);
    connect(dialog, &ReportDialog::sent, m_feedback, [this](qint64 id) {
        if (id > 0 && m_feedback->isVisible())
            m_feedback->showReport(id);
    });
    dialog->open();
}

void MainWindow::setReports(ReportQueue *queue)
{
    m_reports = queue;
    m_feedback->setQueue(queue);
}

/// What is being read, where a transcript is in view; else nothing in particular.
void MainWindow::reportTranscript()
{
    if (!m_transcript->isVisible() || m_transcript->path().isEmpty())
        return report({});
    const int entry = m_transcript->view()->currentEntry();
    const auto &entries = m_transcript->view()->outline().entries;
    report({m_transcript->path(), entry >= 0 ? entries[std::size_t(entry)].ref.record.offset : -1});
}

} // namespace glasshouse
