// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/telemetry/explorerdock.h"

#include "charts/panelstate.h"
#include "charts/resultchart.h"
#include "models/telemetrymodel.h"
#include "query/audited.h"
#include "ui/button.h"
#include "ui/plainlabel.h"
#include "ui/style.h"
#include "ui/tableview.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace glasshouse {

// What the explorer does when it is worked. Part of ExplorerDock, in a file of its own for its length.

namespace {
constexpr int MostExportedRows = 100'000;

QString formatName(ExportFormat format)
{
    const std::string_view name = nameOf(format);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}
} // namespace

void ExplorerDock::connectParts()
{
    m_table->setCells([this](int row, int column) { return m_words.cell(m_model->row(row), column, m_most); });
    connect(m_swap, &Button::clicked, this, &ExplorerDock::swapGroups);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
        if (m_sorting)
            return;
        if (m_answer.more > 0)
            refresh();
        else
            showPicture();
    });
    connect(m_table, &TableView::linkClicked, this, [this](const QModelIndex &index) {
        const auto values = valuesOf(index);
        if (std::size_t(index.column()) < values.size())
            narrowTo({values[std::size_t(index.column())]}, false);
    });
    connect(m_table, &TableView::openRequested, this,
            [this](const QModelIndex &index) { narrowTo(valuesOf(index), false); });
    connect(m_table, &TableView::filterRequested, this, [this](const QModelIndex &index, bool exclude) {
        const auto values = valuesOf(index);
        exclude ? narrowTo({values.front()}, true) : narrowTo(values, false);
    });
    connect(m_table, &TableView::menuRequested, this, &ExplorerDock::addMenuEntries);
    connect(m_table, &TableView::copied, this, &ExplorerDock::noteCopy);
    connect(m_chart, &ResultChart::activated, this, &ExplorerDock::narrowToPoint);
    connect(m_state, &StateOverlay::actionTriggered, this, [this] {
        if (m_state->state() == PanelState::Error)
            refresh();
        else
            widen();
    });
    connect(m_file, &TelemetryFile::progressed, this, [this](qint64 row, qint64 rows) {
        const Format format = filter().format();
        showNote(tr("Writing: %1 of %2 rows").arg(format.countFull(row), format.countFull(rows)), Token::Text2);
    });
    connect(m_file, &TelemetryFile::finished, this, &ExplorerDock::showWritten);
}

std::vector<std::pair<TelemetryQuestion::Group, QString>> ExplorerDock::valuesOf(const QModelIndex &index) const
{
    std::vector<std::pair<Group, QString>> values;
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        values.emplace_back(m_groups[i], index.siblingAtColumn(int(i)).data(ValueModel::ValueRole).toString());
    return values;
}

/// All in one step, so that going back undoes them together.
void ExplorerDock::narrowTo(std::vector<std::pair<Group, QString>> values, bool exclude)
{
    filter().change([&](FilterStep &step) {
        TimeRange range = filter().filter().range;
        for (const auto &[group, value] : values) {
            narrowToGroup(step, group, value, exclude, range, filter().zone());
            range = step.range.resolve(filter().zone(), filter().nowMs());
        }
    });
}

void ExplorerDock::narrowToPoint(int point, int series)
{
    std::vector<std::pair<Group, QString>> values{{m_groups[m_picture.axis], m_picture.points[std::size_t(point)]}};
    if (series >= 0 && m_groups.size() > 1 && m_picture.series[std::size_t(series)])
        values.emplace_back(m_groups[1 - m_picture.axis], *m_picture.series[std::size_t(series)]);
    narrowTo(std::move(values), false);
}

void ExplorerDock::addMenuEntries(QMenu *menu, const QModelIndex &index)
{
    const auto values = valuesOf(index);
    if (values.size() > 1)
        menu->addAction(tr("Filter to this row"), this, [this, values] { narrowTo(values, false); });
    for (const auto &each : values) {
        const QString word = groupWord(each.first);
        menu->addAction(tr("Filter to this %1", "a group, like: model").arg(word), this,
                        [this, each] { narrowTo({each}, false); });
        if (canExcludeGroup(each.first))
            menu->addAction(tr("Exclude this %1", "a group, like: model").arg(word), this,
                            [this, each] { narrowTo({each}, true); });
    }
}

void ExplorerDock::createExportMenu()
{
    QMenu *menu = makeMenu(m_export);
    menu->addAction(tr("Export as CSV…"), this, [this] { chooseFile(ExportFormat::Csv); });
    menu->addAction(tr("Export as JSON…"), this, [this] { chooseFile(ExportFormat::Json); });
    menu->addAction(tr("Export as Parquet…"), this, [this] { chooseFile(ExportFormat::Parquet); });
    m_export->setPopup(menu);
    m_export->setEnabled(false);
    m_export->setToolTip(plainToolTip(tr("All rows of these groups up to 100,000, with exact values. In CSV a text "
                                         "that a spreadsheet would run as a formula gets an "
                                         "apostrophe in front.")));
}

void ExplorerDock::chooseFile(ExportFormat format)
{
    const QString ending = formatName(format);
    const QString kinds[] = {tr("CSV (*.csv)"), tr("JSON (*.json)"), tr("Parquet (*.parquet)")};
    auto *dialog = new QFileDialog(this, tr("Export the figures"), {}, kinds[int(format)]);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(u"telemetry."_s + ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &path) { exportTo(path, format); });
    dialog->open();
}

void ExplorerDock::exportTo(const QString &path, ExportFormat format)
{
    const TelemetryQuestion all = question(MostExportedRows);
    m_export->setEnabled(false);
    showNote(tr("Asking for all rows"), Token::Text2);
    backend().ask(all, this, u"explorer.export"_s, [this, path, format, all](const Result<TelemetryAnswer> &answer) {
        m_leftOut = answer ? answer->more : 0;
        if (answer)
            m_file->write(path, format, *answer, all);
        else
            showWritten(format, 0, path, answer.error().message);
    });
}

void ExplorerDock::showWritten(ExportFormat format, qint64 rows, const QString &path, const QString &trouble)
{
    AuditNote note;
    note.client = u"console"_s;
    note.action = u"telemetry.exported"_s;
    note.resource = formatName(format);
    note.outcome = trouble.isEmpty() ? Outcome::Ok : Outcome::Error;
    note.params = restrictionsOf(filter().filter());
    backend().note(note);
    m_export->setEnabled(true);
    if (trouble.isEmpty() && m_leftOut > 0)
        showNote(tr("The first %1 of %2 rows written to %3: a file has no more")
                     .arg(filter().format().countFull(rows), filter().format().countFull(rows + m_leftOut), path),
                 Token::Warning);
    else if (trouble.isEmpty())
        showNote(tr("%1 rows written to %2", nullptr, int(rows)).arg(filter().format().countFull(rows), path),
                 Token::Text2);
    else
        showNote(tr("%1 cannot be written: %2").arg(path, trouble), Token::Error);
    Q_EMIT exported(rows, trouble);
}

} // namespace glasshouse
