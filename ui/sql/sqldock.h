// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/sql.h"
#include "ui/panel.h"
#include "ui/sql/sqleditor.h"
#include "ui/sql/sqlexport.h"

#include <QElapsedTimer>
#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace glasshouse {

class Button;
class PanelFooter;
class PlainTextArea;
class SegmentedControl;
class SqlChartView;
class SqlHistoryView;
class SqlPlanView;
class SqlResultModel;
class SqlResultView;
class StateOverlay;

/// Statements over the tables of the store: the editor, what was run before, and the answer as rows, as a chart, or how it
/// is worked out. A statement is asked for by the person alone: neither the filter nor new data run it again.
class SqlDock : public Panel
{
    Q_OBJECT
public:
    enum Page { Rows, Chart, Plan };
    SqlDock(const PanelServices &services, QWidget *parent);

    SqlEditor *editor() const { return m_editor; }
    SqlHistoryView *history() const { return m_history; }
    SqlResultView *rows() const { return m_rows; }
    SqlChartView *chart() const { return m_chart; }
    SqlPlanView *plan() const { return m_plan; }
    SegmentedControl *pages() const { return m_pages; }
    StateOverlay *state() const { return m_state; }
    StateOverlay *planState() const { return m_planState; }
    Button *runButton() const { return m_run; }
    Button *stopButton() const { return m_stop; }
    Button *exportButton() const { return m_exportButton; }
    Button *limitButton() const { return m_limitButton; }
    QString statusText() const;
    QString adviceText() const;
    /// What is shown of a cell; empty while the pane is closed.
    QString detailText() const;
    bool isRunning() const { return m_running; }

public Q_SLOTS:
    void run();
    void stop();
    void showPage(int page);

protected:
    void refresh() override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *createWriting();
    QWidget *createButtons(QWidget *parent);
    QWidget *createAnswer();
    QWidget *createAnswerBar(QWidget *parent);
    QWidget *createRowsPage(QWidget *parent);
    QWidget *createDetail(QWidget *parent);
    void createExportMenu();
    void connectParts();
    void setRunning(bool running);
    void showAnswer(const QString &sql, const SqlAnswer &answer);
    void showFailure(const QString &sql, const QString &reason);
    void showReason(StateOverlay *state, const QString &sql, const QString &reason);
    void leadOn();
    void askPlan();
    void remember(const QString &sql, const SqlAnswer *answer);
    void openDetail(const QModelIndex &index);
    void fillDetail(const QModelIndex &index);
    void closeDetail();
    void chooseFile(SqlFileFormat format);
    void showExported(SqlFileFormat format, int rows, const QString &path, const QString &trouble);
    void setFormats();
    void updateFooter();
    void updatePlace();

    SqlResultModel *m_model;
    SqlExport *m_export;
    SqlEditor *m_editor = nullptr;
    SqlHistoryView *m_history = nullptr;
    SqlResultView *m_rows = nullptr;
    SqlChartView *m_chart = nullptr;
    SqlPlanView *m_plan = nullptr;
    SegmentedControl *m_pages = nullptr;
    QStackedWidget *m_stack = nullptr;
    StateOverlay *m_state = nullptr, *m_planState = nullptr;
    Button *m_run = nullptr, *m_stop = nullptr, *m_exportButton = nullptr, *m_limitButton = nullptr;
    PlainLabel *m_status = nullptr, *m_advice = nullptr, *m_place = nullptr, *m_detailTitle = nullptr;
    QWidget *m_detail = nullptr;
    PlainTextArea *m_detailText = nullptr;
    PanelFooter *m_footer = nullptr;
    int m_limit = 1000;
    bool m_running = false;
    QString m_planned; ///< the statement whose plan is shown
    quint64 m_planAsked = 0;
    QTimer m_clock; ///< how long the statement has been running
    QElapsedTimer m_began;
};

} // namespace glasshouse
