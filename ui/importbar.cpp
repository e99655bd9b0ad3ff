// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importbar.h"

#include "charts/paint.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/problemsdialog.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int BarHeight = 4;
constexpr double FirstGuessSeconds = 1.0; ///< before that a remaining time would be a wild guess
} // namespace

ImportBar::ImportBar(Backend &backend, FilterController &filter, QWidget *parent)
    : QWidget(parent),
      m_backend(backend),
      m_filter(filter),
      m_title(new PlainLabel(TextRole::PanelTitle, Token::Text, this)),
      m_files(new PlainLabel(TextRole::Body, Token::Text2, this)),
      m_numbers(new PlainLabel(TextRole::Label, Token::Text3, this)),
      m_left(new PlainLabel(TextRole::Label, Token::Text3, this)),
      m_problems(new Button(Button::Look::Link, {}, this)),
      m_action(new Button(Button::Look::Outlined, {}, this))
{
    buildRow();
    hide();
    connect(&backend, &Backend::importProgressed, this, &ImportBar::showProgress);
    connect(&backend, &Backend::importFinished, this, &ImportBar::showReport);
    connect(m_problems, &Button::clicked, this, &ImportBar::showProblems);
    connect(m_action, &Button::clicked, this, [this] {
        if (m_running)
            m_backend.cancelImport();
        else
            hide();
    });
}

void ImportBar::buildRow()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::Gap12, metrics::DockGap, metrics::Gap8, 0); // the gap above goes with the bar
    row->setSpacing(metrics::Gap12);
    for (PlainLabel *label : {m_files, m_left})
        label->setTabular(true);
    m_problems->setSmall(true);
    m_action->setSmall(true);
    row->addWidget(m_title);
    row->addWidget(m_files);
    row->addWidget(m_numbers, 1);
    row->addWidget(m_problems);
    row->addWidget(m_left);
    row->addWidget(m_action);
    setFixedHeight(metrics::FilterBar + metrics::DockGap);
}

QString ImportBar::timeLeft(const ImportProgress &progress) const
{
    if (progress.seconds < FirstGuessSeconds || progress.bytesDone <= 0 || progress.bytesDone >= progress.bytesTotal)
        return {};
    const double rest =
        progress.seconds * double(progress.bytesTotal - progress.bytesDone) / double(progress.bytesDone);
    return tr("about %1 left").arg(m_filter.format().duration(qint64(std::max(1.0, rest)) * 1000));
}

void ImportBar::showProgress(const ImportProgress &progress)
{
    const Format format = m_filter.format();
    m_running = true;
    m_done = progress.bytesTotal > 0 ? double(progress.bytesDone) / double(progress.bytesTotal) : 0;
    m_title->setPlain(tr("Importing"));
    m_files->setPlain(tr("%1 of %2 files").arg(format.count(progress.filesDone), format.count(progress.filesTotal)));
    m_numbers->setPlain(
        tr("Read %1   Calls counted %2   Copies dropped %3")
            .arg(format.bytes(progress.bytesDone), format.count(progress.calls), format.count(progress.copiesDropped)));
    m_problems->setVisible(progress.badLines > 0);
    m_problems->setEnabled(false);
    m_problems->setText(tr("%n unreadable line(s)", nullptr, int(progress.badLines)));
    m_left->setPlain(timeLeft(progress));
    m_action->setText(tr("Cancel"));
    setVisible(progress.bytesTotal > 0 || progress.filesTotal > 0);
    update();
}

void ImportBar::showReport(const ImportReport &report)
{
    const Format format = m_filter.format();
    m_running = false;
    m_report = report;
    m_done = 0;
    const ImportProgress &sum = report.progress;
    m_title->setPlain(report.cancelled ? tr("Import cancelled") : tr("Imported"));
    m_files->setPlain(tr("%1 of %2 files").arg(format.count(sum.filesDone), format.count(sum.filesTotal)));
    m_numbers->setPlain(report.cancelled ? tr("What was read is kept; the next import goes on from there.")
                                         : tr("Everything else is counted."));
    m_problems->setVisible(report.problemsTotal > 0);
    m_problems->setEnabled(true);
    m_problems->setText(tr("%n unreadable place(s), show", nullptr, int(report.problemsTotal)));
    m_left->setPlain({});
    m_action->setText(tr("Close"));
    setVisible(report.problemsTotal > 0 || report.cancelled);
    update();
}

void ImportBar::showProblems()
{
    auto *dialog = new ProblemsDialog(m_report, m_filter.format(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ImportBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintSurface(&painter, QRectF(rect()).adjusted(0, metrics::DockGap, 0, 0), metrics::PanelRadius,
                 theme.colour(Token::Panel), theme.colour(Token::Border));
    if (!m_running)
        return;
    const QRectF groove(metrics::Gap12, height() - BarHeight - 3, width() - 2 * metrics::Gap12, BarHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colour(Token::Hover));
    painter.drawRoundedRect(groove, BarHeight / 2.0, BarHeight / 2.0);
    painter.setBrush(theme.colour(Token::Accent));
    QRectF bar = groove;
    bar.setWidth(std::max(double(BarHeight), groove.width() * std::min(1.0, m_done)));
    painter.drawRoundedRect(bar, BarHeight / 2.0, BarHeight / 2.0);
}

} // namespace glasshouse
