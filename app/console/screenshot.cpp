// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/screenshot.h"

#include "charts/theme.h"
#include "console/watchedbackend.h"
#include "ui/cardsdock.h"
#include "ui/heatmapdock.h"
#include "ui/mainwindow.h"
#include "ui/metrics.h"
#include "ui/sessionsdock.h"
#include "ui/trendsdock.h"

#include <QImageWriter>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
// An answer may lead to the next question (a list's first row to its transcript): the picture waits for a pause.
constexpr int QuietMs = 400;
// Where nobody looks transcripts through (a store that another program owns), the picture does not wait for it.
constexpr int MostLooks = 10;
} // namespace

Screenshot::Screenshot(Job job, MainWindow &window, WatchedBackend &backend, QObject *parent)
    : QObject(parent),
      m_job(std::move(job)),
      m_window(window),
      m_backend(backend)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(QuietMs);
    connect(&m_quiet, &QTimer::timeout, this, &Screenshot::look);
    connect(&backend, &WatchedBackend::activity, &m_quiet, qOverload<>(&QTimer::start));
    connect(&backend, &Backend::importFinished, &m_quiet, qOverload<>(&QTimer::start));
    connect(&backend, &Backend::dataChanged, &m_quiet, qOverload<>(&QTimer::start));
}

void Screenshot::prepare()
{
    static const std::pair<QString, Workspace> workspaces[] = {{u"sessions"_s, Workspace::Sessions},
                                                               {u"transcript"_s, Workspace::Transcript},
                                                               {u"trends"_s, Workspace::Trends},
                                                               {u"heatmap"_s, Workspace::Heatmap},
                                                               {u"activity"_s, Workspace::Activity},
                                                               {u"sources"_s, Workspace::Sources},
                                                               {u"credentials"_s, Workspace::Credentials},
                                                               {u"sql"_s, Workspace::Sql},
                                                               {u"explorer"_s, Workspace::Explorer},
                                                               {u"feedback"_s, Workspace::Feedback},
                                                               {u"findings"_s, Workspace::Findings},
                                                               {u"packs"_s, Workspace::Packs},
                                                               {u"alerts"_s, Workspace::Alerts}};
    m_window.workspaces()->resetLayouts();
    m_window.workspaces()->setCurrent(Workspace::Overview);
    for (const auto &[name, workspace] : workspaces)
        if (m_job.panel == name)
            m_window.workspaces()->setCurrent(workspace);
    if (m_job.panel == u"sessions"_s)
        m_window.workspaces()->toggleAlone(m_window.sessions());
    m_window.setMinimumSize(0, 0);
    m_window.resize(m_job.size);
}

void Screenshot::expectImport(bool expected)
{
    m_expectImport = expected;
    m_quiet.start();
}

void Screenshot::look()
{
    if (m_backend.isIdle() && !m_backend.importRunning() && !m_expectImport)
        awaitFindings();
}

/// What an import brings is looked through after it, and changes marks, cards and lists.
void Screenshot::awaitFindings()
{
    FindingCountsQuestion question;
    question.groups = {FindingCountsQuestion::Group::Type};
    question.limit = 1;
    m_backend.ask(question, this, u"screenshot-findings"_s, [this](const Result<FindingCountsAnswer> &answer) {
        const qint64 toScan = answer ? answer->waiting : 0;
        m_looks = toScan < m_toScan ? 0 : m_looks + 1;
        m_toScan = toScan;
        if (toScan == 0 || m_looks > MostLooks)
            draw();
        else
            m_quiet.start();
    });
}

QWidget *Screenshot::target() const
{
    if (m_job.panel == u"sessions"_s)
        return m_window.sessions();
    if (m_job.panel == u"transcript"_s)
        return m_window.transcript();
    if (m_job.panel == u"trends"_s)
        return m_window.trends();
    if (m_job.panel == u"heatmap"_s)
        return m_window.heatmap();
    return m_job.panel == u"cards"_s ? static_cast<QWidget *>(m_window.cards()) : &m_window;
}

void Screenshot::draw()
{
    Q_EMIT aboutToDraw();
    QWidget *widget = m_window.showsFirstRun() ? &m_window : target();
    if (widget != &m_window) // a window so large that the panel in it has the size asked for
        m_window.resize(m_window.size() + m_job.size - widget->size());
    const double scale = m_window.devicePixelRatioF();
    QImage picture(m_job.size * scale, QImage::Format_RGB32);
    picture.setDevicePixelRatio(scale); // as sharp as the screen would be
    picture.fill(themeOf(&m_window).colour(Token::Window));
    QPainter painter(&picture);
    painter.drawPixmap(0, 0, widget->grab());
    painter.end();
    QImageWriter writer(m_job.file, "png");
    if (writer.write(picture))
        Q_EMIT drawn();
    else
        Q_EMIT failed({Error::Code::Io, tr("%1 cannot be written: %2").arg(m_job.file, writer.errorString())});
}

} // namespace glasshouse
