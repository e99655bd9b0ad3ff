// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/ruledialog.h"

#include "charts/alertchart.h"
#include "query/alertquestion.h"
#include "query/codec/codec.h"
#include "query/periods.h"
#include "ui/button.h"
#include "ui/filtercontroller.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QCheckBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int DialogWidth = 1080, DialogHeight = 740;
constexpr int RuleListed = 5; ///< firings that a test names one by one

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

AlertRule RuleDialog::rule() const
{
    AlertRule rule = m_start;
    bool fine = false;
    rule.name = m_name->text().trimmed();
    rule.measure.question = m_questions.value(m_question);
    rule.measure.figure = m_figure->text().trimmed();
    rule.measure.fold = AlertMeasure::Fold(m_fold);
    rule.measure.unit = ruleUnits().value(m_unit);
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
