// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/valuepicker.h"

#include "backend/backend.h"
#include "charts/fonts.h"
#include "charts/paint.h"
#include "ui/activity/facetlist.h"
#include "ui/activity/facetsection.h"
#include "ui/filtercontroller.h"
#include "ui/filterfields.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"
#include "ui/searchfield.h"
#include "ui/segmentedcontrol.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int Values = 12;
constexpr int Width = 280;
constexpr int TypingPauseMs = 150;

} // namespace

ValuePicker::ValuePicker(const QString &field, Backend &backend, FilterController &filter, QWidget *parent)
    : QWidget(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint),
      m_field(field),
      m_backend(backend),
      m_filter(filter),
      m_search(new SearchField(tr("Search %1").arg(fieldTitle(field)), {}, this)),
      m_list(new FacetList(this)),
      m_trouble(new PlainLabel(TextRole::Label, Token::Error, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAttribute(Qt::WA_TranslucentBackground);
    setAccessibleName(tr("Choose %1").arg(fieldTitle(field)));
    setFixedWidth(Width);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap12, metrics::Gap12, metrics::Gap12, metrics::Gap12);
    column->setSpacing(metrics::Gap8);
    column->setSizeConstraint(QLayout::SetFixedSize);
    auto *head = new QHBoxLayout;
    head->addWidget(new PlainLabel(fieldTitle(field), TextRole::PanelTitle, Token::Text, this), 1);
    if (canExclude(field)) {
        m_sense = new SegmentedControl({tr("is"), tr("is not")}, this);
        m_sense->setAccessibleName(tr("Whether the values are wanted"));
        m_sense->setCurrent(choiceOf(filter.filter(), field).excluded ? 1 : 0);
        head->addWidget(m_sense);
        connect(m_sense, &SegmentedControl::chosen, this, [this](int index) { setSense(index == 1); });
    }
    column->addLayout(head);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(m_trouble);
    m_trouble->hide();
    m_list->setAccessibleName(fieldTitle(field));
    m_list->setExcludable(canExclude(field));
    m_facet.field = field;
    m_typed.setSingleShot(true);
    m_typed.setInterval(TypingPauseMs);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typed.start(); });
    connect(&m_typed, &QTimer::timeout, this, &ValuePicker::askValues);
    connect(m_list, &FacetList::toggled, this,
            [this](const QString &value) { toggle(value, m_sense && m_sense->current() == 1); });
    connect(m_list, &FacetList::excludeToggled, this, [this](const QString &value) { toggle(value, true); });
    connect(&filter, &FilterController::changed, this, [this] {
        showRows();
        askValues();
    });
    askValues();
}

void ValuePicker::openUnder(QWidget *control)
{
    showRows();
    adjustSize();
    move(control->mapToGlobal(QPoint(0, control->height() + metrics::Gap4)));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ValuePicker::askValues()
{
    FacetsQuestion question;
    question.filter = m_filter.filter();
    question.zone = m_filter.zoneId();
    question.fields = {m_field};
    question.top = Values;
    question.search = m_search->text();
    m_backend.ask(question, this, u"picker"_s, [this](const Result<FacetsAnswer> &answer) {
        if (!answer && answer.error().code == Error::Code::Cancelled)
            return;
        m_trouble->setPlain(answer ? QString() : answer.error().message);
        m_trouble->setVisible(!answer);
        if (answer && !answer->facets.empty())
            m_facet = answer->facets.front();
        showRows();
    });
}

void ValuePicker::showRows()
{
    m_list->setRows(facetRows(m_facet, m_filter.filter(), m_filter.format(), Values));
    if (m_sense && !choiceOf(m_filter.filter(), m_field).isEmpty())
        m_sense->setCurrent(choiceOf(m_filter.filter(), m_field).excluded ? 1 : 0);
}

void ValuePicker::toggle(const QString &value, bool exclude)
{
    m_filter.change([&](FilterStep &step) {
        const Choice choice = choiceOf(step.filter, m_field);
        if (choice.values.contains(value) && choice.excluded == exclude)
            removeValue(step.filter, m_field, value);
        else if (exclude)
            excludeValue(step.filter, m_field, value);
        else
            includeValue(step.filter, m_field, value);
    });
}

void ValuePicker::setSense(bool excluded)
{
    Choice choice = choiceOf(m_filter.filter(), m_field);
    if (choice.isEmpty())
        return; // it holds for what is chosen next
    choice.excluded = excluded;
    m_filter.change([&](FilterStep &step) { setChoice(step.filter, m_field, choice); });
}

void ValuePicker::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Down && m_search->hasFocus())
        m_list->setFocus(Qt::TabFocusReason);
    else
        QWidget::keyPressEvent(event);
}

void ValuePicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(this);
    paintSurface(&painter, rect(), metrics::PanelRadius, theme.colour(Token::Popover), theme.colour(Token::Border));
}

} // namespace glasshouse
