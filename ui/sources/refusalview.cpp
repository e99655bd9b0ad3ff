// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/refusalview.h"

#include "charts/panelstate.h"
#include "ui/button.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/sources/recordtext.h"
#include "ui/tableview.h"
#include "ui/transcript/rawview.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int MostRows = 6; ///< of the table at once, so that the record has room below
constexpr int LeastRecord = 40;
} // namespace

RefusalView::RefusalView(Backend &backend, QWidget *parent)
    : QWidget(parent),
      m_backend(backend),
      m_model(new RefusalsModel(this)),
      m_count(new PlainLabel(TextRole::Label, Token::Text3, this)),
      m_none(new PlainLabel(tr("Nothing was refused."), TextRole::Body, Token::Text3, this)),
      m_view(new TableView(m_model, SourceWords().refusalColumns(), tr("Refused records"), this)),
      m_record(createRecord()),
      m_state(new StateOverlay(this))
{
    m_none->setContentsMargins(metrics::Gap12, 0, metrics::Gap12, metrics::Gap8);
    m_view->setObjectName(u"refusals"_s);
    m_view->sortByColumn(RefusalsModel::Time, Qt::DescendingOrder);
    m_view->setCells([this](int row, int column) { return m_words.cell(m_model->row(row), column); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(createHead());
    column->addWidget(m_none);
    column->addWidget(m_view);
    column->addWidget(m_record, 1);
    column->addStretch(0);
    connect(m_view, &TableView::currentKeyChanged, this, [this] {
        hideRaw();
        showRecord();
    });
    connect(m_view, &TableView::openRequested, this, [this] { m_reveal->setFocus(Qt::ShortcutFocusReason); });
    connect(m_view, &TableView::copied, this, &RefusalView::copied);
    connect(m_state, &StateOverlay::actionTriggered, this, &RefusalView::ask);
    showParts();
}

QWidget *RefusalView::createHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::Gap12, metrics::Gap8, metrics::Gap12, metrics::Gap4);
    row->setSpacing(metrics::Gap8);
    row->addWidget(new PlainLabel(tr("Refused records"), TextRole::Heading, Token::Text, head));
    row->addWidget(m_count, 1);
    return head;
}

QWidget *RefusalView::createRecord()
{
    auto *record = new QWidget(this);
    m_note = new PlainLabel(TextRole::Label, Token::Text3, record);
    m_reveal = new Button(Button::Look::Outlined, tr("Show record"), record);
    m_reveal->setSmall(true);
    m_text = new PlainTextArea(record);
    m_text->setAccessibleName(tr("The record"));
    m_text->setMinimumHeight(LeastRecord);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(metrics::Gap12, metrics::Gap8, metrics::Gap12, metrics::Gap4);
    row->setSpacing(metrics::Gap8);
    row->addWidget(m_note, 1);
    row->addWidget(m_reveal);
    auto *column = new QVBoxLayout(record);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_text, 1);
    connect(m_reveal, &Button::clicked, this, [this] { isRaw() ? (hideRaw(), showRecord()) : reveal(); });
    return record;
}

void RefusalView::setSource(const QString &source, qint64 refused)
{
    if (source == m_source && refused == m_refused)
        return;
    if (source != m_source) { // nothing of the one before stays in sight
        m_model->setRows({});
        hideRaw();
        m_waiting = false;
    }
    m_source = source;
    m_refused = refused;
    ask();
}

void RefusalView::setWords(const SourceWords &words)
{
    m_words = words;
    m_view->repaintCells();
}

void RefusalView::ask()
{
    if (m_waiting) {
        m_stale = true;
        return;
    }
    const quint64 number = ++m_asked;
    if (m_source.isEmpty() || m_refused == 0) {
        showAnswer({});
        return;
    }
    m_waiting = true, m_stale = false;
    m_state->setLoading();
    QuarantineQuestion question;
    question.source = m_source;
    m_backend.ask(question, this, u"sources-refusals"_s, [this, number](const Result<QuarantineAnswer> &answer) {
        if (number != m_asked)
            return;
        m_waiting = false;
        if (answer)
            showAnswer(*answer);
        else if (answer.error().code != Error::Code::Cancelled)
            m_state->setError(answer.error().message);
        if (m_stale)
            ask();
    });
}

void RefusalView::showAnswer(const QuarantineAnswer &answer)
{
    m_model->setRows(answer.records);
    m_state->setReady();
    const Format &format = m_words.format();
    const qint64 shown = m_model->rowCount();
    m_count->setPlain(shown == 0        ? QString()
                          : answer.more ? tr("the newest %1").arg(format.count(shown))
                                        : format.count(shown));
    m_none->setPlain(m_refused > 0 ? tr("None is kept: what is rejected at once is told to its sender with the reason.")
                                   : tr("Nothing was refused."));
    if (m_view->currentKey().isEmpty() && shown > 0)
        m_view->setCurrentIndex(m_view->model()->index(0, 0));
    showParts();
    showRecord();
}

void RefusalView::showParts()
{
    const bool any = m_model->rowCount() > 0;
    m_none->setVisible(!any);
    m_view->setVisible(any);
    m_record->setVisible(any);
    fitTable();
}

void RefusalView::fitTable()
{
    const int most = metrics::ColumnHeader + MostRows * metrics::Row + metrics::Gap4;
    m_view->fitRows(most);
}

const QuarantinedRecord *RefusalView::current() const
{
    const int row = m_model->rowOf(m_view->currentKey());
    return row < 0 ? nullptr : &m_model->row(row);
}

void RefusalView::showRecord()
{
    if (isRaw())
        return;
    const QuarantinedRecord *record = current();
    m_text->setText(record ? recordText(record->record) : QString());
    m_note->setPlain(tr("Masked. Showing the record is noted in the trail."));
    m_note->setColour(Token::Text3);
    m_reveal->setText(tr("Show record"));
    m_reveal->updateGeometry();
    m_reveal->setEnabled(record);
}

void RefusalView::reveal()
{
    const QuarantinedRecord *record = current();
    if (!record)
        return;
    QuarantineQuestion question;
    question.source = m_source;
    question.raw = true;
    const quint64 number = ++m_askedRaw;
    m_reveal->setEnabled(false);
    m_backend.ask(question, this, u"sources-record"_s,
                  [this, number, id = record->id](const Result<QuarantineAnswer> &answer) {
                      if (number != m_askedRaw)
                          return;
                      m_reveal->setEnabled(true);
                      if (answer) {
                          showRaw(id, *answer);
                      } else if (answer.error().code != Error::Code::Cancelled) {
                          m_note->setPlain(tr("It cannot be shown: %1").arg(answer.error().message));
                          m_note->setColour(Token::Error);
                      }
                  });
}

/// Only the record that was asked for is shown; the others of the answer go with it.
void RefusalView::showRaw(qint64 id, const QuarantineAnswer &answer)
{
    const auto found = std::find_if(answer.records.begin(), answer.records.end(),
                                    [id](const QuarantinedRecord &record) { return record.id == id; });
    if (found == answer.records.end()) {
        m_note->setPlain(tr("It is no longer among the newest."));
        m_note->setColour(Token::Warning);
        return;
    }
    m_rawId = id;
    m_text->setText(recordText(found->record));
    m_note->setPlain(tr("As it came, unmasked"));
    m_note->setColour(Token::Warning);
    m_reveal->setText(tr("Hide record"));
    m_reveal->updateGeometry();
}

void RefusalView::hideRaw()
{
    ++m_askedRaw; // an answer that still comes is for a record that is no longer looked at
    m_rawId = NoRecord;
}

QString RefusalView::recordShown() const
{
    return m_text->text();
}

} // namespace glasshouse
