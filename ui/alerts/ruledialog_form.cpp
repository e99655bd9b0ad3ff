// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a rule. What people change stands first; how the figure is got is folded away while a template says it.
#include "ui/alerts/ruledialog.h"

#include "charts/icons.h"
#include "ui/alerts/alertwords.h"
#include "ui/button.h"
#include "ui/choicemenu.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int RuleFormWidth = 420, RuleBodyHeight = 62, MostForHours = 7 * 24 * 3600;
constexpr int RuleDecimals = 9; ///< a billionth of a dollar is what costs are counted in

/// "0.000000001", "80": no power of ten where it can be said without, no zeros at the end.
QString plainNumber(double value)
{
    QString text = QLocale().toString(value, 'f', RuleDecimals).remove(QLocale().groupSeparator());
    if (!qFuzzyCompare(QLocale().toDouble(text), value) && value != 0)
        return QLocale().toString(value, 'g', RuleDecimals).remove(QLocale().groupSeparator());
    if (!text.contains(QLocale().decimalPoint()))
        return text;
    while (text.endsWith(QLocale().zeroDigit()))
        text.chop(1);
    if (text.endsWith(QLocale().decimalPoint()))
        text.chop(1);
    return text;
}

QString levelsText(const std::vector<double> &levels)
{
    QStringList parts;
    for (const double level : levels)
        parts += plainNumber(level * 100) + u" %"_s;
    return parts.join(u", "_s);
}

/// Fields in two columns, each below its label.
class FieldGrid
{
public:
    explicit FieldGrid(QWidget *form) : m_form(form), m_grid(new QGridLayout(form))
    {
        m_grid->setContentsMargins(0, 0, 0, 0);
        m_grid->setHorizontalSpacing(metrics::Gap12);
        m_grid->setVerticalSpacing(metrics::Gap4);
        m_grid->setColumnStretch(0, 1);
        m_grid->setColumnStretch(1, 1);
    }
    QGridLayout &grid() { return *m_grid; }
    void add(const QString &label, QWidget *field, int column, int span = 1)
    {
        const int row = column == 0 ? m_grid->rowCount() : m_grid->rowCount() - 2;
        m_grid->addWidget(new PlainLabel(label, TextRole::Label, Token::Text2, m_form), row, column, 1, span);
        m_grid->addWidget(field, row + 1, column, 1, span);
        field->setAccessibleName(label);
    }

private:
    QWidget *m_form;
    QGridLayout *m_grid;
};

} // namespace

const QStringList &RuleDialog::ruleUnits()
{
    static const QStringList units{QString(), u"usd"_s, u"percent"_s, u"ms"_s, u"tokens"_s, u"bytes"_s, u"days"_s};
    return units;
}

QWidget *RuleDialog::createForm()
{
    auto *scroll = new QScrollArea(this);
    auto *form = new QWidget(scroll);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, metrics::Gap12, 0);
    column->setSpacing(metrics::Gap12);
    column->addWidget(createUsual(form));
    auto *measured = createMeasured(form);
    m_measured = new Button(Button::Look::Quiet, tr("How it is measured"), form);
    m_measured->setSmall(true);
    m_measured->setCheckable(true);
    const auto fold = [this, measured](bool open) {
        measured->setVisible(open);
        m_measured->setLeadingIcon(open ? Icon::ChevronDown : Icon::ChevronRight);
    };
    connect(m_measured, &Button::toggled, this, fold);
    m_measured->setChecked(m_start.name.isEmpty()); // a rule of one's own begins there
    fold(m_measured->isChecked());
    column->addWidget(m_measured, 0, Qt::AlignLeft);
    column->addWidget(measured);
    column->addStretch(1);
    scroll->setWidget(form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->viewport()->setAutoFillBackground(false);
    form->setAutoFillBackground(false);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(RuleFormWidth);
    return scroll;
}

QWidget *RuleDialog::createUsual(QWidget *parent)
{
    auto *form = new QWidget(parent);
    FieldGrid fields(form);
    fields.add(tr("Name"), m_name = edit(tr("Name"), m_start.name), 0, 2);
    fields.add(tr("Fires when it is"), choice({}, {tr("at least"), tr("at most")}, int(m_start.side), m_side), 0);
    fields.add(tr("Limit"), m_limit = edit(tr("Limit"), plainNumber(m_start.limit)), 1);
    fields.add(tr("Over"),
               choice({}, {tr("the day"), tr("the week"), tr("the month"), tr("the last minutes")}, int(m_start.window),
                      m_window),
               0);
    m_minutes = new QSpinBox(form);
    m_minutes->setRange(1, 31 * 24 * 60);
    m_minutes->setValue(m_start.minutes);
    connect(m_minutes, &QSpinBox::valueChanged, this, &RuleDialog::check);
    fields.add(tr("Minutes"), m_minutes, 1);
    fields.add(tr("Levels, shares of the limit"), m_levels = edit({}, levelsText(m_start.levels)), 0);
    m_clear = new QSpinBox(form);
    m_clear->setRange(1, 100);
    m_clear->setSuffix(u" %"_s);
    m_clear->setValue(int(m_start.clearShare * 100 + 0.5));
    connect(m_clear, &QSpinBox::valueChanged, this, &RuleDialog::check);
    fields.add(tr("Over when beyond this share"), m_clear, 1);
    m_for = new QSpinBox(form);
    m_for->setRange(0, MostForHours);
    m_for->setSuffix(u" s"_s);
    m_for->setValue(m_start.forSeconds);
    connect(m_for, &QSpinBox::valueChanged, this, &RuleDialog::check);
    fields.add(tr("Once it has held for"), m_for, 0);
    QStringList severities;
    for (const Severity each : {Severity::Info, Severity::Warning, Severity::Error})
        severities += AlertWords::severity(each);
    fields.add(tr("How grave"), choice({}, severities, int(m_start.severity), m_severity), 1);
    fields.add(tr("Quiet from"), m_quietFrom = edit({}, m_start.quietFrom), 0);
    fields.add(tr("Quiet to"), m_quietTo = edit({}, m_start.quietTo), 1);
    m_quietFrom->setPlaceholderText(u"22:00"_s);
    m_quietTo->setPlaceholderText(u"07:00"_s);
    createTelling(fields.grid());
    return form;
}

QWidget *RuleDialog::createMeasured(QWidget *parent)
{
    auto *form = new QWidget(parent);
    FieldGrid fields(form);
    const int question = std::max<int>(0, int(m_questions.indexOf(m_start.measure.question)));
    fields.add(tr("Question"), choice(tr("Question"), m_questions, question, m_question), 0);
    fields.add(tr("Figure in its answer"), m_figure = edit(tr("Figure in its answer"), m_start.measure.figure), 1);
    const QStringList folds{tr("Sum"), tr("Largest"), tr("Smallest"), tr("Count")};
    fields.add(tr("Of several figures"), choice({}, folds, int(m_start.measure.fold), m_fold), 0);
    const QStringList units{tr("none"),   tr("US dollars"), tr("per cent"), tr("milliseconds"),
                            tr("tokens"), tr("bytes"),      tr("days")};
    fields.add(tr("Unit"), choice({}, units, std::max<int>(0, int(ruleUnits().indexOf(m_start.measure.unit))), m_unit),
               1);
    fields.add(tr("Times"), m_scale = edit(tr("Times"), plainNumber(m_start.measure.scale)), 0);
    auto *take = new Button(Button::Look::Outlined, tr("Use the filter"), form);
    connect(take, &Button::clicked, this, &RuleDialog::takeFilter);
    fields.add(tr("Only what the window shows now"), take, 1);
    m_body = new QPlainTextEdit(m_start.measure.body, form);
    m_body->setFixedHeight(RuleBodyHeight);
    m_body->setTabChangesFocus(true);
    connect(m_body, &QPlainTextEdit::textChanged, this, &RuleDialog::check);
    fields.add(tr("The question's own fields, JSON"), m_body, 0, 2);
    return form;
}

void RuleDialog::createTelling(QGridLayout &grid)
{
    grid.addWidget(new PlainLabel(tr("Tell"), TextRole::Label, Token::Text2, this), grid.rowCount(), 0, 1, 2);
    if (m_channels.empty())
        grid.addWidget(
            new PlainLabel(tr("It is shown here. There are no channels yet."), TextRole::Body, Token::Text3, this),
            grid.rowCount(), 0, 1, 2);
    for (const Channel &channel : m_channels) {
        auto *box = new QCheckBox(this);
        box->setText(AlertWords::kind(channel.kind) + u" · "_s + (channel.name.isEmpty() ? channel.id : channel.name));
        box->setObjectName(channel.id);
        box->setChecked(m_start.channels.contains(channel.id));
        grid.addWidget(box, grid.rowCount(), 0, 1, 2);
        m_tell.push_back(box);
    }
    m_tellEnd = new QCheckBox(tr("Also when it is over"), this);
    m_tellEnd->setChecked(m_start.tellEnd);
    m_tellEnd->setVisible(!m_channels.empty());
    grid.addWidget(m_tellEnd, grid.rowCount(), 0, 1, 2);
}

Button *RuleDialog::choice(const QString &name, const QStringList &names, int current, int &value)
{
    auto *button = new Button(Button::Look::Outlined, {}, this);
    value = current;
    giveChoice(button, names, current, [this, &value](int chosen) {
        value = chosen;
        check();
    });
    if (!name.isEmpty())
        button->setAccessibleName(name);
    return button;
}

QLineEdit *RuleDialog::edit(const QString &name, const QString &text)
{
    auto *field = new QLineEdit(text, this);
    field->setFixedHeight(metrics::Control);
    if (!name.isEmpty())
        field->setAccessibleName(name);
    connect(field, &QLineEdit::textChanged, this, &RuleDialog::check);
    return field;
}

} // namespace glasshouse
