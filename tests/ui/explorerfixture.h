// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/panelstate.h"
#include "charts/resultchart.h"
#include "tests/ui/sourcesfixture.h"
#include "tests/ui/telemetrybackend.h"
#include "ui/button.h"
#include "ui/telemetry/explorerdock.h"

#include <QMenu>
#include <QTimer>

namespace glasshouse {

/// A window with the explorer over invented events, and how a person works it.
struct ExplorerFixture : SourcesFixture<ExplorerDock, TelemetryBackend> {
    void ready() { QTRY_COMPARE(dock->state()->state(), PanelState::Ready); }

    void show(std::vector<TelemetryQuestion::Group> groups, TelemetryMeasure measure = TelemetryMeasure::Cost)
    {
        dock->setMeasure(measure);
        dock->setGroups(groups);
        QTRY_COMPARE(backend->last<TelemetryQuestion>().groups, groups);
        ready();
        QTRY_VERIFY(dock->table()->model()->rowCount() > 0);
    }

    void clickPoint(int point, int bar = 0)
    {
        const ResultLayout::Point &at = dock->chart()->chartLayout().points[size_t(point)];
        QTest::mouseClick(dock->chart(), Qt::LeftButton, {}, at.bars[size_t(bar)].rect.center().toPoint());
    }

    void pick(Button *button, const QString &name)
    {
        QMenu *menu = button->findChild<QMenu *>();
        QVERIFY(menu);
        button->setFocus(Qt::TabFocusReason);
        QString chosen;
        QTimer::singleShot(0, menu, [menu, name, &chosen] { // a menu holds the button's key until it closes
            for (qsizetype left = menu->actions().size();
                 left > 0 && (!menu->activeAction() || menu->activeAction()->text() != name); --left)
                QTest::keyClick(menu, Qt::Key_Down);
            if (menu->activeAction())
                chosen = menu->activeAction()->text();
            QTest::keyClick(menu, chosen == name ? Qt::Key_Return : Qt::Key_Escape);
        });
        QTest::keyClick(button, Qt::Key_Space);
        QCOMPARE(chosen, name);
    }
};

} // namespace glasshouse
