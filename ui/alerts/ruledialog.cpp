// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/ruledialog.h"

#include "charts/alertchart.h"
#include "query/alertquestion.h"
#include "query/codec/codec.h"
#include "query/periods.h"
#include "ui/alerts/alertwords.h"
#include "ui/button.h"
#include "ui/choicemenu.h"
#include "ui/filtercontroller.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

const QStringList RuleUnits{QString(), u"usd"_s, u"percent"_s, u"ms"_s, u"tokens"_s, u"bytes"_s, u"days"_s};
constexpr int RuleFormWidth = 420, RuleBodyHeight = 62, MostForHours = 7 * 24 * 3600;
constexpr int DialogWidth = 1080, DialogHeight = 740;
constexpr int RuleListed = 5; ///< firings that a test names one by one
constexpr int RuleDecimals = 9;

QString plainNumber(double value)
{
    return QLocale().toString(value, 'g', RuleDecimals).remove(QLocale().groupSeparator());
}

double numberIn(const QString &text, bool &fine)
{
    double value = QLocale().toDouble(text.trimmed(), &fine);
    if (!fine)
        value = QLocale::c().toDouble(text.trimmed(), &fine);
    return value;
}

/// "80 %, 100 %" as shares; what is none is not a number, which no rule may have.
std::vector<double> levelsIn(const QString &text)
{
    std::vector<double> levels;
    static const QRegularExpression between(u"[;%\\s]+|,(?=\\s|$)"_s);
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        bool fine = false;
        const double percent = numberIn(part, fine);
        levels.push_back(fine ? percent / 100 : qQNaN());
    }
    return levels;
}

QString levelsText(const std::vector<double> &levels)
{
    QStringList parts;
    for (const double level : levels)
        parts += plainNumber(level * 100) + u" %"_s;
    return parts.join(u", "_s);
}

} // namespace

RuleDialog::RuleDialog(Backend &backend, FilterController &filter, const AlertRule &start, const Channels &channels,
                       QWidget *parent)
    : QDialog(parent),
      m_backend(backend),
      m_filter(filter),
      m_start(start),
      m_channels(channels),
      m_questions(alertQuestionNames())
{
    setWindowTitle(start.id == 0 ? tr("New rule") : tr("Edit rule"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::Gap16, metrics::Gap16, metrics::Gap16, metrics::Gap16);
    column->setSpacing(metrics::Gap12);
    column->addWidget(new PlainLabel(windowTitle(), TextRole::Title, Token::Text, this));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(metrics::Gap16);
    middle->addWidget(createForm());
    middle->addWidget(createTest(), 1);
    column->addLayout(middle, 1);
    m_trouble = new PlainLabel(TextRole::Label, Token::Error, this);
    m_trouble->setWordWrap(true);
    column->addWidget(m_trouble);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::Gap8);
    auto *cancel = new Button(Button::Look::Outlined, tr("Cancel"), this);
    m_save = new Button(Button::Look::Primary, start.id == 0 ? tr("Keep this rule") : tr("Save the rule"), this);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addLayout(buttons);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &RuleDialog::save);
    for (QSpinBox *box : {m_clear, m_minutes, m_for})
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    resize(DialogWidth, DialogHeight);
    check();
    m_name->setFocus();
}

QWidget *RuleDialog::createForm()
{
    auto *scroll = new QScrollArea(this);
    auto *form = new QWidget(scroll);
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, metrics::Gap12, 0);
    grid->setHorizontalSpacing(metrics::Gap12);
    grid->setVerticalSpacing(metrics::Gap4);
    const auto add = [&](const QString &label, QWidget *field, int column, int span = 1) {
        const int row = column == 0 ? grid->rowCount() : grid->rowCount() - 2;
        grid->addWidget(new PlainLabel(label, TextRole::Label, Token::Text2, form), row, column, 1, span);
        grid->addWidget(field, row + 1, column, 1, span);
        field->setAccessibleName(label);
    };
    add(tr("Name"), m_name = edit(tr("Name"), m_start.name), 0, 2);
    const int question = std::max<int>(0, int(m_questions.indexOf(m_start.measure.question)));
    add(tr("Question"), choice(tr("Question"), m_questions, question, m_question), 0);
    add(tr("Figure in its answer"), m_figure = edit(tr("Figure in its answer"), m_start.measure.figure), 1);
    const QStringList folds{tr("Sum"), tr("Largest"), tr("Smallest"), tr("Count")};
    add(tr("Of several figures"), choice({}, folds, int(m_start.measure.fold), m_fold), 0);
    const QStringList units{tr("none"),   tr("US dollars"), tr("per cent"), tr("milliseconds"),
                            tr("tokens"), tr("bytes"),      tr("days")};
    add(tr("Unit"), choice({}, units, std::max<int>(0, int(RuleUnits.indexOf(m_start.measure.unit))), m_unit), 1);
    add(tr("Times"), m_scale = edit(tr("Times"), plainNumber(m_start.measure.scale)), 0);
    auto *take = new Button(Button::Look::Outlined, tr("Use the filter"), form);
    connect(take, &Button::clicked, this, &RuleDialog::takeFilter);
    add(tr("Only what the window shows now"), take, 1);
    m_body = new QPlainTextEdit(m_start.measure.body, form);
    m_body->setFixedHeight(RuleBodyHeight);
    m_body->setTabChangesFocus(true);
    connect(m_body, &QPlainTextEdit::textChanged, this, &RuleDialog::check);
    add(tr("The question's own fields, JSON"), m_body, 0, 2);
    add(tr("Fires when it is"), choice({}, {tr("at least"), tr("at most")}, int(m_start.side), m_side), 0);
    add(tr("Limit"), m_limit = edit(tr("Limit"), plainNumber(m_start.limit)), 1);
    add(tr("Levels, shares of the limit"), m_levels = edit({}, levelsText(m_start.levels)), 0);
    m_clear = new QSpinBox(form);
    m_clear->setRange(1, 100);
    m_clear->setSuffix(u" %"_s);
    m_clear->setValue(int(m_start.clearShare * 100 + 0.5));
    connect(m_clear, &QSpinBox::valueChanged, this, &RuleDialog::check);
    add(tr("Over when beyond this share"), m_clear, 1);
    add(tr("Over"),
        choice({}, {tr("the day"), tr("the week"), tr("the month"), tr("the last minutes")}, int(m_start.window),
               m_window),
        0);
    m_minutes = new QSpinBox(form);
    m_minutes->setRange(1, 31 * 24 * 60);
    m_minutes->setValue(m_start.minutes);
    connect(m_minutes, &QSpinBox::valueChanged, this, &RuleDialog::check);
    add(tr("Minutes"), m_minutes, 1);
    m_for = new QSpinBox(form);
    m_for->setRange(0, MostForHours);
    m_for->setSuffix(u" s"_s);
    m_for->setValue(m_start.forSeconds);
    connect(m_for, &QSpinBox::valueChanged, this, &RuleDialog::check);
    add(tr("Once it has held for"), m_for, 0);
    QStringList severities;
    for (const Severity each : {Severity::Info, Severity::Warning, Severity::Error})
        severities += AlertWords::severity(each);
    add(tr("How grave"), choice({}, severities, int(m_start.severity), m_severity), 1);
    add(tr("Quiet from"), m_quietFrom = edit({}, m_start.quietFrom), 0);
    add(tr("Quiet to"), m_quietTo = edit({}, m_start.quietTo), 1);
    m_quietFrom->setPlaceholderText(u"22:00"_s);
    m_quietTo->setPlaceholderText(u"07:00"_s);
    createTelling(*grid);
    grid->setRowStretch(grid->rowCount(), 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    scroll->setWidget(form);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(RuleFormWidth);
    return scroll;
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

QWidget *RuleDialog::createTest()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::Gap8);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::Gap8);
    m_range = choice(tr("Past"), {tr("Last month"), tr("Last 30 days"), tr("Last 7 days")}, 0, m_past);
    m_test = new Button(Button::Look::Outlined, tr("Test against the past"), side);
    row->addWidget(m_range);
    row->addWidget(m_test);
    row->addStretch(1);
    column->addLayout(row);
    m_chart = new AlertChart(side);
    m_chart->setFormat(m_filter.format());
    m_chart->setEmpty(tr("What the rule would have seen shows here."));
    column->addWidget(m_chart, 1);
    m_result = new PlainLabel(TextRole::Body, Token::Text2, side);
    m_result->setWordWrap(true);
    column->addWidget(m_result);
    connect(m_test, &Button::clicked, this, &RuleDialog::test);
    connect(m_chart, &AlertChart::actionTriggered, this, &RuleDialog::test);
    return side;
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

AlertRule RuleDialog::rule() const
{
    AlertRule rule = m_start;
    bool fine = false;
    rule.name = m_name->text().trimmed();
    rule.measure.question = m_questions.value(m_question);
    rule.measure.figure = m_figure->text().trimmed();
    rule.measure.fold = AlertMeasure::Fold(m_fold);
    rule.measure.unit = RuleUnits.value(m_unit);
    rule.measure.scale = numberIn(m_scale->text(), fine);
    rule.measure.body = m_body->toPlainText().trimmed();
    rule.side = AlertRule::Side(m_side);
    rule.limit = numberIn(m_limit->text(), fine);
    if (!fine)
        rule.limit = qQNaN();
    rule.levels = levelsIn(m_levels->text());
    rule.clearShare = m_clear->value() / 100.0;
    rule.window = AlertRule::Window(m_window);
    rule.minutes = m_minutes->value();
    rule.forSeconds = m_for->value();
    rule.severity = Severity(m_severity);
    rule.quietFrom = m_quietFrom->text().trimmed(), rule.quietTo = m_quietTo->text().trimmed();
    if (rule.id == 0 && rule.zone.isEmpty())
        rule.zone = m_filter.zoneId();
    rule.tellEnd = m_tellEnd->isChecked();
    rule.channels.clear();
    for (const QCheckBox *box : m_tell) {
        if (box->isChecked())
            rule.channels += box->objectName();
    }
    return rule;
}

void RuleDialog::check()
{
    if (!m_save) // still being made
        return;
    const auto fine = checkRule(rule());
    m_trouble->setPlain(fine ? QString() : fine.error().message);
    m_save->setEnabled(fine.has_value());
    m_test->setEnabled(fine.has_value());
    m_minutes->setEnabled(AlertRule::Window(m_window) == AlertRule::Window::Minutes);
}

void RuleDialog::takeFilter()
{
    QJsonObject body = QJsonDocument::fromJson(m_body->toPlainText().toUtf8()).object();
    KpisQuestion question; // any question writes the filter the same way
    question.filter = m_filter.filter();
    question.filter.range = {};
    body[u"filter"_s] = QJsonDocument::fromJson(encode(Question(question))).object().value(u"filter"_s);
    m_body->setPlainText(QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

TimeRange RuleDialog::pastRange() const
{
    const Zone &zone = m_filter.zone();
    const QDate today = zone.day(m_filter.nowMs());
    if (m_past == 0) {
        const QDate month = monthStart(today);
        return {zone.startOfDay(month.addMonths(-1)), zone.startOfDay(month)};
    }
    return {zone.startOfDay(today.addDays(m_past == 1 ? -30 : -7)), m_filter.nowMs()};
}

void RuleDialog::setRange(int index)
{
    m_past = index;
}

void RuleDialog::test()
{
    AlertTestQuestion question;
    question.rule = rule();
    question.range = pastRange();
    question.zone = m_filter.zoneId();
    m_chart->setLoading();
    m_result->setPlain({});
    const quint64 number = ++m_asked;
    m_backend.ask(question, this, u"alert test"_s,
                  [this, number, tested = question.rule](const Result<AlertTestAnswer> &answer) {
                      if (number != m_asked)
                          return;
                      if (answer)
                          showTest(*answer, tested);
                      else
                          m_chart->setError(answer.error().message);
                  });
}

void RuleDialog::showTest(const AlertTestAnswer &answer, const AlertRule &tested)
{
    if (answer.points.empty()) {
        m_chart->setEmpty(answer.trouble.isEmpty() ? tr("Nothing is known of that time.") : answer.trouble);
        return;
    }
    m_chart->setAnswer(answer, tested);
    const Format format = m_filter.format();
    QStringList lines{answer.firings.empty()
                          ? tr("It would not have fired.")
                          : tr("It would have fired %n time(s).", nullptr, int(answer.firings.size()))};
    for (std::size_t i = 0; i < answer.firings.size() && i < std::size_t(RuleListed); ++i) {
        const AlertFiring &firing = answer.firings[i];
        QString line = tr("%1: %2 at the level of %3", "when, the value, a share")
                           .arg(format.dayAndTime(firing.beganMs, m_filter.nowMs()),
                                alertValueWords(format, firing.value, firing.unit), format.percent(firing.level));
        if (!firing.told)
            line += tr(", told later: quiet hours");
        lines += line;
    }
    if (answer.firings.size() > std::size_t(RuleListed))
        lines += tr("and %n earlier", nullptr, int(answer.firings.size()) - RuleListed);
    if (!answer.trouble.isEmpty())
        lines += answer.trouble;
    m_result->setPlain(lines.join(u'\n'));
}

QString RuleDialog::trouble() const
{
    return m_trouble->text();
}

QString RuleDialog::result() const
{
    return m_result->text();
}

void RuleDialog::save()
{
    m_save->setEnabled(false);
    m_backend.act(SaveAlertRule{rule()}, this, [this](const Result<ActDone> &done) {
        if (done)
            return accept();
        m_save->setEnabled(true);
        m_trouble->setPlain(done.error().message);
    });
}

} // namespace glasshouse
