// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/telemetry.h"
#include "ui/panel.h"
#include "ui/telemetry/telemetryfile.h"
#include "ui/telemetry/telemetrypicture.h"
#include "ui/telemetry/telemetrywords.h"

class QSplitter;

namespace glasshouse {

class Button;
class PanelFooter;
class PlainLabel;
class ResultChart;
class StateOverlay;
class TableView;
class TelemetryModel;

/// Events, errors, tokens, cost and durations by any one or two groups: the same rows as a chart of one measure and as a table.
/// A click on a bar or a group's value narrows the filter to it; going back undoes that.
class ExplorerDock : public Panel
{
    Q_OBJECT
public:
    using Group = TelemetryQuestion::Group;
    ExplorerDock(const PanelServices &services, QWidget *parent);

    const std::vector<Group> &groups() const { return m_groups; }
    /// One or two different ones.
    void setGroups(const std::vector<Group> &groups);
    TelemetryMeasure measure() const { return m_measure; }
    void setMeasure(TelemetryMeasure measure);

    ResultChart *chart() const { return m_chart; }
    TableView *table() const { return m_table; }
    StateOverlay *state() const { return m_state; }
    PanelFooter *footer() const { return m_footer; }
    Button *firstButton() const { return m_first; }
    Button *secondButton() const { return m_second; }
    Button *measureButton() const { return m_measureButton; }
    Button *swapButton() const { return m_swap; }
    Button *exportButton() const { return m_export; }
    QString noteText() const;
    /// Writes all rows of what is shown to a file; exported() tells how it went.
    void exportTo(const QString &path, ExportFormat format);

Q_SIGNALS:
    /// `trouble` empty: it is written.
    void exported(qint64 rows, const QString &trouble);

protected:
    void refresh() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *createControls(QWidget *parent);
    QWidget *createBody();
    void createGroupMenus();
    void createExportMenu();
    void connectParts();
    void pickGroup(std::size_t which, int index);
    void swapGroups();
    void describe();
    TelemetryQuestion question(int limit) const;
    void sortUsefully();
    void showAnswer(const TelemetryAnswer &answer);
    void showPicture();
    void placeSplit();
    void tellOfDurations();
    void showNote(const QString &text, Token colour);
    void updateFooter();
    void narrowTo(std::vector<std::pair<Group, QString>> values, bool exclude);
    std::vector<std::pair<Group, QString>> valuesOf(const QModelIndex &index) const;
    void narrowToPoint(int point, int series);
    void addMenuEntries(QMenu *menu, const QModelIndex &index);
    void chooseFile(ExportFormat format);
    void showWritten(ExportFormat format, qint64 rows, const QString &path, const QString &trouble);
    std::vector<TelemetryRow> shownRows() const;

    TelemetryModel *m_model;
    TelemetryFile *m_file;
    std::vector<Group> m_groups{Group::Model};
    TelemetryMeasure m_measure = TelemetryMeasure::Cost;
    TelemetryAnswer m_answer; ///< without its rows: they are the model's
    TelemetryPicture m_picture;
    TelemetryWords m_words;
    double m_most = 0;    ///< of the measure
    qint64 m_leftOut = 0; ///< rows that the file being written has not
    bool m_sorting = false;
    bool m_hasDurations = true; ///< some row has one

    QSplitter *m_split = nullptr;
    bool m_splitIsPicked = false;
    Button *m_first = nullptr, *m_second = nullptr, *m_swap = nullptr, *m_measureButton = nullptr, *m_export = nullptr;
    PlainLabel *m_note = nullptr;
    ResultChart *m_chart = nullptr;
    TableView *m_table = nullptr;
    StateOverlay *m_state = nullptr;
    PanelFooter *m_footer = nullptr;
};

} // namespace glasshouse
