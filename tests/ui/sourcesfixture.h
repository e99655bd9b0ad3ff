// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/seriescolours.h"
#include "tests/ui/sourcesbackend.h"
#include "ui/panel.h"
#include "ui/style.h"
#include "ui/tableview.h"

#include <QDir>
#include <QHeaderView>
#include <QMainWindow>
#include <QTest>

#include <memory>

namespace glasshouse {

/// A window with one panel over invented sources, and how a person works its tables.
template<typename Dock, typename Canned = SourcesBackend>
struct SourcesFixture {
    Appearance appearance;
    std::unique_ptr<Canned> backend;
    std::unique_ptr<FilterController> filter;
    SeriesColours colours;
    std::unique_ptr<QMainWindow> window;
    Dock *dock = nullptr;

    SourcesFixture()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        appearance.setChoice(Appearance::Choice::Dark);
    }

    /// A new one of everything; false where the window does not show.
    bool open()
    {
        window.reset();
        backend = std::make_unique<Canned>();
        filter = std::make_unique<FilterController>();
        filter->setNow(CannedBackend::NowMs);
        filter->setZone(QStringLiteral("UTC"));
        window = std::make_unique<QMainWindow>();
        dock = new Dock({*backend, *filter, colours}, window.get());
        window->addDockWidget(Qt::LeftDockWidgetArea, dock);
        window->resize(1500, 860);
        window->show();
        const bool shown = QTest::qWaitForWindowExposed(window.get());
        Q_EMIT backend->opened();
        return shown;
    }

    static void clickCell(TableView *table, int row, int column, int x = 30)
    {
        const QRect cell = table->visualRect(table->model()->index(row, column));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(cell.left() + x, cell.center().y()));
    }

    static void clickHead(TableView *table, int column)
    {
        QHeaderView *header = table->horizontalHeader();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(column) + 20, header->height() / 2));
    }

    /// The first column, row by row.
    static QString names(const TableView *table)
    {
        QStringList names;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            names << table->cell(row, 0).text;
        return names.join(u'|');
    }

    /// A picture for a look by eye, into the folder GLASSHOUSE_GRAB_DIR.
    bool save(const QString &name, QSize size)
    {
        const QDir folder(qEnvironmentVariable("GLASSHOUSE_GRAB_DIR"));
        window->resize(size);
        QTest::qWait(50);
        return folder.mkpath(QStringLiteral("."))
            && window->grab().save(folder.filePath(name + QStringLiteral(".png")));
    }
};

} // namespace glasshouse
