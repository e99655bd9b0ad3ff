// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cardsdock.h"

#include "charts/kpicard.h"
#include "ui/metrics.h"
#include "ui/plainlabel.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

double rate(const KpiFigures &f)
{
    return f.events > 0 ? double(f.errors) / double(f.events) : 0;
}

double money(const KpiFigures &f)
{
    return f.usage.cost ? f.usage.cost->usd() : 0;
}

template<typename Value>
std::vector<double> spark(const KpisAnswer &answer, Value value)
{
    std::vector<double> points;
    for (const KpisAnswer::Day &day : answer.days)
        points.push_back(value(day));
    return points;
}

// What a rise in a figure means: spending more and failing more deserve a look.
enum class Rise { Neutral, Bad };
constexpr double NotableRise = 0.2;

void compare(KpiCardData &data, const KpisAnswer &answer, const Format &format, double (*value)(const KpiFigures &),
             Rise rise)
{
    if (!answer.before)
        return;
    const double now = value(answer.now), before = value(*answer.before);
    data.change = format.change(now, before);
    data.changeIsBad = rise == Rise::Bad && before > 0 && now > before * (1 + NotableRise);
}

} // namespace

CardsDock::CardsDock(const PanelServices &services, QWidget *parent)
    : Panel(u"cards"_s, tr("Figures"), services, parent)
{
    // The cards are their own frames: the row has no head and no surface.
    auto *noHead = new QWidget(this);
    noHead->setFixedHeight(0);
    setTitleBarWidget(noHead);
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::DockGap);
    for (size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i] = new KpiCard(body);
        m_cards[i]->setLoading();
        row->addWidget(m_cards[i], 1);
        connect(m_cards[i], &KpiCard::clicked, this, [this, i] { activate(Card(i)); });
    }
    setWidget(body);
    setFixedHeight(m_cards[0]->sizeHint().height());
}

void CardsDock::activate(Card card)
{
    if (card == Errors)
        filter().change([](FilterStep &step) { step.filter.withErrors = true; });
    else
        Q_EMIT cardActivated(card);
}

void CardsDock::refresh()
{
    for (KpiCard *card : m_cards)
        card->setLoading();
    ask(
        KpisQuestion{filter().filter(), filter().zoneId()}, [this](const KpisAnswer &answer) { showAnswer(answer); },
        [this](const QString &reason) {
            for (KpiCard *card : m_cards) {
                KpiCardData shown = card->data();
                shown.value = Format::absent();
                shown.toolTip = plainToolTip(tr("This figure could not be read: %1").arg(reason));
                card->setData(shown);
            }
        });
}

void CardsDock::showAnswer(const KpisAnswer &answer)
{
    const Format format = filter().format();
    const KpiFigures &now = answer.now;
    const QString note = answer.before ? tr("vs prior %n d", nullptr, int(answer.beforeDays)) : QString();
    const auto set = [&](Card card, KpiCardData shown) {
        shown.changeNote = shown.changeNote.isEmpty() ? note : shown.changeNote;
        m_cards[size_t(card)]->setData(shown);
    };
    const auto counted = [&](Card card, const QString &label, qint64 value, double (*of)(const KpiFigures &),
                             auto perDay) {
        KpiCardData figure{
            label, format.count(value), {}, {}, false, plainToolTip(format.countFull(value)), spark(answer, perDay)};
        compare(figure, answer, format, of, Rise::Neutral);
        set(card, figure);
    };
    using Day = KpisAnswer::Day;
    counted(
        Sessions, tr("Sessions"), now.sessions, [](const KpiFigures &f) { return double(f.sessions); },
        [](const Day &d) { return double(d.sessions); });
    counted(
        Prompts, tr("Prompts"), now.prompts, [](const KpiFigures &f) { return double(f.prompts); },
        [](const Day &d) { return double(d.prompts); });
    counted(
        ToolCalls, tr("Tool calls"), now.toolCalls, [](const KpiFigures &f) { return double(f.toolCalls); },
        [](const Day &d) { return double(d.toolCalls); });

    const qint64 tokens = now.usage.tokens.total();
    KpiCardData t{tr("Tokens"),
                  format.count(tokens),
                  {},
                  {},
                  false,
                  {},
                  spark(answer, [](const Day &d) { return double(d.tokens); })};
    t.toolTip = plainToolTip(now.usage.lowerBound
                                 ? tr("%1 or more: some output counts are unfinished").arg(format.countFull(tokens))
                                 : format.countFull(tokens));
    if (now.usage.lowerBound)
        t.value.prepend(u"≥ "_s);
    compare(
        t, answer, format, [](const KpiFigures &f) { return double(f.usage.tokens.total()); }, Rise::Neutral);
    set(Tokens, t);

    KpiCardData c{tr("Cost"),
                  now.usage.cost   ? format.moneyShort(*now.usage.cost)
                      : tokens > 0 ? Format::unpriced()
                                   : format.moneyShort({}),
                  {},
                  {},
                  false,
                  plainToolTip(format.cost(now.usage)),
                  spark(answer, [](const Day &d) { return d.cost.usd(); })};
    if (now.usage.unpricedTokens > 0)
        c.changeNote = tr("+ %1").arg(format.unpricedTokens(now.usage.unpricedTokens));
    else
        compare(c, answer, format, money, Rise::Bad);
    set(Cost, c);

    KpiCardData e{
        tr("Error rate"),
        format.percent(rate(now)),
        {},
        {},
        false,
        plainToolTip(
            tr("%1 failed of %2 events").arg(format.countFull(now.errors), format.countFull(now.events))),
        spark(answer, [](const Day &d) { return d.events > 0 ? double(d.errors) / double(d.events) : 0.0; })};
    if (answer.before) {
        e.change = format.changeInRate(rate(now), rate(*answer.before));
        e.changeIsBad = rate(now) > rate(*answer.before) * (1 + NotableRise);
    }
    set(Errors, e);
}

} // namespace glasshouse
