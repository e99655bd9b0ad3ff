// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusbar.h"

#include "ui/button.h"
#include "ui/filtercontroller.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/style.h"
#include "ui/zonedialog.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

StatusBar::StatusBar(FilterController &filter, QWidget *parent)
    : QStatusBar(parent),
      m_filter(filter),
      m_listen(new Button(Button::Look::Quiet, {}, this)),
      m_stale(new PlainLabel(TextRole::Label, Token::Warning, this)),
      m_activity(new PlainLabel(TextRole::Label, Token::Text3, this)),
      m_size(new PlainLabel(TextRole::Label, Token::Text3, this)),
      m_zone(new Button(Button::Look::Quiet, {}, this))
{
    setSizeGripEnabled(false);
    setFixedHeight(metrics::StatusBar);
    setContentsMargins(metrics::Gap8, 0, metrics::Gap4, 0);
    m_activity->setTabular(true);
    m_size->setTabular(true);
    m_zone->setSmall(true);
    m_listen->setSmall(true);
    m_listen->hide();
    connect(m_listen, &Button::clicked, this, &StatusBar::listeningPressed);
    m_stale->setTabular(true);
    addWidget(m_stale);
    m_stale->hide();
    addWidget(m_listen);
    addWidget(m_activity);
    addPermanentWidget(m_size);
    addPermanentWidget(m_zone);
    buildZoneMenu();
    connect(&filter, &FilterController::changed, this, &StatusBar::showZone);
    showZone();
}

void StatusBar::buildZoneMenu()
{
    QMenu *menu = makeMenu(this);
    menu->addAction(tr("System time zone"), this, [this] { m_filter.setZone({}); });
    menu->addAction(tr("UTC"), this, [this] { m_filter.setZone(u"UTC"_s); });
    menu->addSeparator();
    menu->addAction(tr("Other time zone…"), this, [this] {
        auto *dialog = new ZoneDialog(m_filter.zone().id(), window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ZoneDialog::zonePicked, &m_filter, &FilterController::setZone);
        dialog->open();
    });
    m_zone->setPopup(menu);
    m_zone->setChevron(false);
}

void StatusBar::showZone()
{
    m_zone->setText(m_filter.zone().id());
    m_zone->setAccessibleName(tr("Time zone: %1").arg(m_filter.zone().id()));
    m_zone->setToolTip(plainToolTip(tr("Days and hours are those of this time zone")));
    m_zone->updateGeometry();
}

void StatusBar::showFacts(const StoreFacts &facts)
{
    const Format format = m_filter.format();
    m_size->setPlain(tr("%1 event(s), %2", nullptr, int(std::min<qint64>(facts.events, 1'000'000)))
                         .arg(format.count(facts.events), format.bytes(facts.bytes)));
    m_size->setToolTip(plainToolTip(tr("%1\n%2 sessions, %3 model calls from %4 files")
                                        .arg(facts.path, format.countFull(facts.sessions),
                                             format.countFull(facts.calls), format.countFull(facts.files))));
}

void StatusBar::showListening(const ListenState &state, bool can)
{
    m_listen->setVisible(can);
    QString where = u"%1:%2"_s.arg(state.host).arg(state.httpPort > 0 ? state.httpPort : state.grpcPort);
    if (state.httpPort > 0 && state.grpcPort > 0)
        where += u", %1"_s.arg(state.grpcPort);
    if (!state.listens())
        m_listen->setText(tr("Not listening"));
    else
        m_listen->setText(state.elsewhere ? tr("Listening in the background on %1").arg(where)
                                          : tr("Listening on %1").arg(where));
    m_listen->setDot(state.listens() ? Token::Success : state.trouble.isEmpty() ? Token::Text3 : Token::Warning);
    m_listen->setAccessibleName(m_listen->text());
    m_listen->setToolTip(plainToolTip(state.trouble.isEmpty() ? tr("Point an agent here…") : state.trouble));
    m_listen->updateGeometry();
}

void StatusBar::showFreshness(const Freshness &freshness)
{
    m_stale->setVisible(freshness.stale);
    m_stale->setPlain(freshness.stale ? tr("Cut off since %1").arg(m_filter.format().timeOfDay(freshness.sinceMs))
                                      : QString());
    m_stale->setToolTip(plainToolTip(freshness.why));
}

QString StatusBar::staleText() const
{
    return m_stale->text();
}

void StatusBar::showProgress(const ImportProgress &progress)
{
    const Format format = m_filter.format();
    m_activity->setPlain(
        tr("Importing: %1 of %2 files").arg(format.count(progress.filesDone), format.count(progress.filesTotal)));
}

void StatusBar::showReport(const ImportReport &report)
{
    const Format format = m_filter.format();
    const QString files = tr("%n file(s)", nullptr, int(report.progress.filesTotal));
    const QString time = format.duration(qint64(report.progress.seconds * 1000));
    if (report.progress.filesTotal == 0 && !report.cancelled) {
        m_activity->setPlain(tr("Up to date"));
        return;
    }
    m_activity->setPlain(report.cancelled ? tr("Import cancelled after %1").arg(time)
                                          : tr("Checked %1 in %2").arg(files, time));
}

} // namespace glasshouse
