// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sql/sqldock.h"

#include "base/jsonwriter.h"
#include "charts/panelstate.h"
#include "models/sqlresultmodel.h"
#include "query/sqlexample.h"
#include "ui/button.h"
#include "ui/panelfooter.h"
#include "ui/plainlabel.h"
#include "ui/segmentedcontrol.h"
#include "ui/sql/sqlchartview.h"
#include "ui/sql/sqlerrorplace.h"
#include "ui/sql/sqlhistoryview.h"
#include "ui/sql/sqlplanview.h"
#include "ui/sql/sqlresultview.h"
#include "ui/transcript/rawview.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace glasshouse {

void SqlDock::connectParts()
{
    connect(m_run, &Button::clicked, this, &SqlDock::run);
    connect(m_stop, &Button::clicked, this, &SqlDock::stop);
    connect(m_editor, &SqlEditor::runRequested, this, &SqlDock::run);
    connect(m_editor, &SqlEditor::stopRequested, this, &SqlDock::stop);
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this, &SqlDock::updatePlace);
    connect(m_editor, &QPlainTextEdit::textChanged, this,
            [this] { m_run->setEnabled(!m_editor->toPlainText().trimmed().isEmpty()); });
    connect(m_history, &SqlHistoryView::picked, this, [this](const QString &sql) {
        m_editor->setStatement(sql);
        m_editor->setFocus(Qt::OtherFocusReason);
    });
    connect(m_pages, &SegmentedControl::chosen, this, &SqlDock::showPage);
    connect(m_rows, &SqlResultView::openRequested, this, &SqlDock::openDetail);
    connect(m_rows, &SqlResultView::cellChanged, this, &SqlDock::fillDetail);
    connect(m_rows, &SqlResultView::selectionSummed, this, &SqlDock::updateFooter);
    connect(m_rows, &SqlResultView::copied, this, &SqlDock::noteCopy);
    for (StateOverlay *state : {m_state, m_planState})
        connect(state, &StateOverlay::actionTriggered, this, &SqlDock::leadOn);
    connect(m_export, &SqlExport::finished, this, &SqlDock::showExported);
    connect(&m_clock, &QTimer::timeout, this,
            [this] { m_status->setPlain(tr("Running for %1").arg(filter().format().duration(m_began.elapsed()))); });
    m_state->setEmpty(tr("Nothing has been run yet."), tr("Put in an example"));
}

QString SqlDock::statusText() const
{
    return m_status->text();
}

QString SqlDock::adviceText() const
{
    return m_advice->isHidden() ? QString() : m_advice->text();
}

QString SqlDock::detailText() const
{
    return m_detail->isHidden() ? QString() : m_detailText->text();
}

void SqlDock::setRunning(bool running)
{
    m_running = running;
    m_stop->setEnabled(running);
    m_run->setEnabled(!m_editor->toPlainText().trimmed().isEmpty());
    m_exportButton->setEnabled(!running && m_model->columnCount() > 0);
    if (running) {
        m_began.start();
        m_clock.start();
        m_status->setColour(Token::Text2);
        m_status->setPlain(tr("Running"));
    } else {
        m_clock.stop();
    }
}

void SqlDock::run()
{
    const QString sql = m_editor->toPlainText().trimmed();
    if (sql.isEmpty())
        return;
    m_editor->clearError();
    if (m_pages->current() == Plan)
        showPage(Rows);
    setRunning(true);
    m_state->setLoading();
    ask(
        SqlQuestion{sql, m_limit, false}, [this, sql](const SqlAnswer &answer) { showAnswer(sql, answer); },
        [this, sql](const QString &reason) { showFailure(sql, reason); });
}

void SqlDock::stop()
{
    if (!m_running) {
        if (!m_detail->isHidden())
            closeDetail();
        return;
    }
    dropAsked();
    setRunning(false);
    m_status->setColour(Token::Text3);
    m_status->setPlain(tr("Stopped"));
    m_model->columnCount() > 0 ? m_state->setReady() : m_state->setEmpty(tr("Nothing has been run yet."));
}

void SqlDock::showAnswer(const QString &sql, const SqlAnswer &answer)
{
    closeDetail();
    m_model->setAnswer(answer);
    setRunning(false);
    const Format format = filter().format();
    const int rows = int(answer.rows.size());
    const QString figures =
        tr("%1 rows in %2", nullptr, rows).arg(format.countFull(rows), format.duration(answer.elapsedMs));
    m_status->setColour(answer.truncated ? Token::Warning : Token::Text2);
    m_status->setPlain(answer.truncated ? figures + u" · "_s + tr("there are more: these are the first") : figures);
    m_advice->setPlain(answer.advice);
    m_advice->setVisible(!answer.advice.isEmpty());
    rows == 0 ? m_state->setEmpty(tr("The statement is right and finds no rows.")) : m_state->setReady();
    remember(sql, &answer);
    updateFooter();
}

void SqlDock::showFailure(const QString &sql, const QString &reason)
{
    closeDetail();
    m_model->setAnswer({});
    setRunning(false);
    m_advice->hide();
    m_status->setColour(Token::Error);
    m_status->setPlain(tr("Failed"));
    showReason(m_state, sql, reason);
    remember(sql, nullptr);
    updateFooter();
}

void SqlDock::showReason(StateOverlay *state, const QString &sql, const QString &reason)
{
    const std::optional<SqlPlace> place = errorPlace(sql, reason);
    if (!place || m_editor->toPlainText().trimmed() != sql) {
        state->setError(reason);
        return;
    }
    const SqlPlace shown = inWhole(*place, m_editor->toPlainText());
    m_editor->markError(shown);
    const QString where = tr("Line %1, column %2").arg(locale().toString(shown.line), locale().toString(shown.column));
    state->setError(withoutPlace(reason) + u" · "_s + where, tr("Show it"));
}

/// What the button in the middle does: an example to begin with; of an error to the place that is marked, else once more.
void SqlDock::leadOn()
{
    if (m_editor->toPlainText().trimmed().isEmpty()) {
        m_editor->setStatement(sqlExample());
        m_editor->setFocus(Qt::OtherFocusReason);
    } else if (m_editor->error()) {
        m_editor->showPlace(*m_editor->error());
    } else if (m_pages->current() == Plan) {
        askPlan();
    } else {
        run();
    }
}

void SqlDock::remember(const QString &sql, const SqlAnswer *answer)
{
    SqlRun done;
    done.sql = sql;
    done.atMs = filter().nowMs();
    done.failed = !answer;
    if (answer) {
        done.rows = qint64(answer->rows.size());
        done.elapsedMs = answer->elapsedMs;
        done.truncated = answer->truncated;
    }
    m_history->model()->add(done);
    setFormats();
}

void SqlDock::showPage(int page)
{
    m_pages->setCurrent(page);
    m_stack->setCurrentIndex(page);
    m_state->setVisible(page != Plan && m_state->state() != PanelState::Ready);
    m_state->raise();
    if (page == Plan)
        askPlan();
    updateFooter();
}

void SqlDock::askPlan()
{
    const QString sql = m_editor->toPlainText().trimmed();
    if (sql.isEmpty()) {
        m_plan->setPlan({});
        m_planned.clear();
        m_planState->setEmpty(tr("Write a statement to see how it would be worked out."));
        return;
    }
    if (sql == m_planned)
        return;
    m_planState->setLoading();
    const quint64 number = ++m_planAsked;
    backend().ask(SqlQuestion{sql, m_limit, true}, this, u"sql.plan"_s,
                  [this, number, sql](const Result<SqlAnswer> &answer) {
                      if (number != m_planAsked)
                          return;
                      if (answer) {
                          m_planned = sql;
                          m_plan->setPlan(answer->plan);
                          answer->plan.isEmpty() ? m_planState->setEmpty(tr("There is nothing to work out."))
                                                 : m_planState->setReady();
                      } else if (answer.error().code != Error::Code::Cancelled) {
                          m_planned.clear();
                          m_plan->setPlan({});
                          showReason(m_planState, sql, answer.error().message);
                      }
                  });
}

void SqlDock::openDetail(const QModelIndex &index)
{
    m_detail->show();
    fillDetail(index);
}

void SqlDock::fillDetail(const QModelIndex &index)
{
    if (m_detail->isHidden() || !index.isValid())
        return;
    const SqlCell &cell = m_model->cell(index.row(), index.column());
    m_detailTitle->setPlain(m_model->headerData(index.column(), Qt::Horizontal).toString());
    const bool null = std::holds_alternative<std::monostate>(cell);
    const bool time = m_model->unit(index.column()) == SqlUnit::Time;
    m_detailText->setText(null ? u"NULL"_s : time ? m_rows->words(index).tip : sqlCellText(cell));
}

void SqlDock::closeDetail()
{
    const bool hadFocus = m_detail->isAncestorOf(focusWidget());
    m_detail->hide();
    if (hadFocus)
        m_rows->setFocus(Qt::OtherFocusReason);
}

void SqlDock::chooseFile(SqlFileFormat format)
{
    const bool csv = format == SqlFileFormat::Csv;
    auto *dialog = new QFileDialog(this, tr("Export the result"), {}, csv ? tr("CSV (*.csv)") : tr("JSON (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(csv ? u"csv"_s : u"json"_s);
    dialog->selectFile(csv ? u"result.csv"_s : u"result.json"_s);
    // The rows as they stand now: what is run while the dialog is open is another answer.
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format, answer = m_model->answer(), order = m_model->order()](const QString &path) {
                m_export->write(path, format, answer, order);
            });
    dialog->open();
}

void SqlDock::showExported(SqlFileFormat format, int rows, const QString &path, const QString &trouble)
{
    AuditNote note;
    note.client = u"console"_s;
    note.action = u"sql.exported"_s;
    note.resource = format == SqlFileFormat::Csv ? u"csv"_s : u"json"_s;
    note.outcome = trouble.isEmpty() ? Outcome::Ok : Outcome::Error;
    JsonWriter params;
    params.beginObject().field("rows", rows).endObject();
    note.params = params.take();
    backend().note(note);
    m_status->setColour(trouble.isEmpty() ? Token::Text2 : Token::Error);
    m_status->setPlain(trouble.isEmpty()
                           ? tr("%1 rows written to %2", nullptr, rows).arg(filter().format().countFull(rows), path)
                           : tr("%1 cannot be written: %2").arg(path, trouble));
}

/// Neither filter nor new data ask a statement again; zone and language show it anew.
void SqlDock::refresh()
{
    const QString store = backend().storePath();
    m_history->model()->open(store.isEmpty() ? backend().name() : store);
    setFormats();
}

void SqlDock::setFormats()
{
    const Format format = filter().format();
    m_history->setFormat(format, filter().nowMs());
    m_rows->setFormat(format, filter().nowMs());
    m_chart->setFormat(format);
}

void SqlDock::updateFooter()
{
    const QString keys = m_pages->current() == Rows ? tr("Enter shows a cell whole, S sorts, Ctrl+C copies")
        : m_pages->current() == Chart               ? tr("The arrow keys go from point to point")
                                                    : tr("Ctrl+C copies the plan");
    m_footer->setTexts(keys, m_pages->current() == Rows ? m_rows->selectionWords() : QString());
}

void SqlDock::updatePlace()
{
    const SqlPlace place = m_editor->cursorPlace();
    m_place->setPlain(tr("Line %1, column %2").arg(locale().toString(place.line), locale().toString(place.column)));
}

void SqlDock::showEvent(QShowEvent *event)
{
    Panel::showEvent(event);
    setFormats();
    updatePlace();
}

void SqlDock::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier))
        run();
    else if (event->key() == Qt::Key_Escape && (m_running || !m_detail->isHidden()))
        stop();
    else
        Panel::keyPressEvent(event);
}

} // namespace glasshouse
