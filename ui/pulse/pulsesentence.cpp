// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pulse/pulsesentence.h"

#include "base/textsafety.h"
#include "charts/formatspan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 MinuteMs = 60'000, NsPerMs = 1'000'000;
constexpr double LeastName = 72; ///< a name cut shorter says nothing

/// What goes first where there is little room; what deserves a look stays longer.
constexpr std::array Secondary{"users", "quarantine", "queue", "p95", "agents", "sources"};

bool deservesALook(const PulseField &field)
{
    return field.colour == PulseColour::Warning || field.colour == PulseColour::Bad;
}

/// How far back the field of errors looks.
qint64 minutesOf(const PulseField *field)
{
    constexpr qint64 Usual = 5;
    if (!field || field->click.range.beginMs == NoTime
        || field->click.range.endMs == std::numeric_limits<qint64>::max())
        return Usual;
    return std::max<qint64>(1, (field->click.range.endMs - field->click.range.beginMs + MinuteMs / 2) / MinuteMs);
}

} // namespace

Token PulseSentence::tokenOf(PulseColour colour)
{
    switch (colour) {
    case PulseColour::Warning:
        return Token::Warning;
    case PulseColour::Bad:
        return Token::Error;
    case PulseColour::Good: // calm: nothing is coloured for being well
    case PulseColour::Plain:
        break;
    }
    return Token::Text;
}

Token PulseSentence::tokenOf(PulseAnswer::Status status)
{
    switch (status) {
    case PulseAnswer::Status::Red:
        return Token::Error;
    case PulseAnswer::Status::Yellow:
        return Token::Warning;
    case PulseAnswer::Status::Green:
        break;
    }
    return Token::Text;
}

QString PulseSentence::statusWords(PulseAnswer::Status status)
{
    switch (status) {
    case PulseAnswer::Status::Red:
        return tr("Trouble");
    case PulseAnswer::Status::Yellow:
        return tr("Needs a look");
    case PulseAnswer::Status::Green:
        break;
    }
    return tr("All is well");
}

QString PulseSentence::words(const PulseField &field, const Format &format)
{
    const qint64 whole = std::llround(field.value);
    const QString text = escapeControls(field.text);
    const QString count = format.countShort(whole);
    if (field.key == u"rate") {
        if (field.value <= 0)
            return tr("no events", "in the last 5 min");
        const bool isWhole = field.value >= 10 || field.value == double(whole);
        return field.value == 1 ? tr("1 event/min")
                                : tr("%1 events/min").arg(isWhole ? count : format.countTick(field.value, 0.1));
    }
    if (field.key == u"agents")
        return whole == 1 ? tr("1 agent") : tr("%1 agents").arg(count);
    if (field.key == u"errors")
        return field.value > 0 ? tr("%1 errors", "a share: 4.6 %").arg(format.percent(field.value)) : tr("no errors");
    if (field.key == u"worst")
        return text;
    if (field.key == u"p95")
        return format.duration(std::llround(field.value / double(NsPerMs)));
    if (field.key == u"queue")
        return whole > 0 ? tr("%1 waiting", "records in the queue").arg(count) : tr("empty", "the queue");
    if (field.key == u"sources") {
        const QString all = format.countShort(field.of);
        if (whole == 0)
            return field.of == 1 ? tr("the one source heard") : tr("%1 sources heard").arg(all);
        if (field.forMs > 0)
            return tr("%1 of %2 sources silent for %3").arg(count, all, formatSpan(format, field.forMs));
        return tr("%1 of %2 sources silent").arg(count, all);
    }
    if (field.key == u"users")
        return whole == 1 ? tr("1 person in a day") : tr("%1 people in a day").arg(count);
    if (field.key == u"quarantine")
        return whole == 1 ? tr("1 record refused by the store") : tr("%1 records refused by the store").arg(count);
    if (field.key == u"trouble")
        return text.isEmpty() ? tr("The store cannot be written") : text;
    return text;
}

QString PulseSentence::quiet(const PulseField &rate, const Format &format)
{
    return rate.forMs > 0
        ? tr("{rate} in the last {minutes} min, the last one %1 ago.", "42 min").arg(formatSpan(format, rate.forMs))
        : tr("{rate} in the last {minutes} min.");
}

QString PulseSentence::traffic(const std::function<bool(const char *)> &has)
{
    const bool agents = has("agents"), errors = has("errors"), worst = errors && has("worst");
    if (!has("rate")) {
        if (!errors)
            return agents ? tr("{agents} at work.") : QString();
        return worst ? tr("{errors} in the last {minutes} min, mostly {worst}.")
                     : tr("{errors} in the last {minutes} min.");
    }
    if (agents) {
        if (worst)
            return tr("{rate} from {agents}, {errors} in the last {minutes} min, mostly {worst}.");
        return errors ? tr("{rate} from {agents}, {errors} in the last {minutes} min.") : tr("{rate} from {agents}.");
    }
    if (worst)
        return tr("{rate}, {errors} in the last {minutes} min, mostly {worst}.");
    return errors ? tr("{rate}, {errors} in the last {minutes} min.") : tr("{rate}.");
}

QString PulseSentence::service(const std::function<bool(const char *)> &has)
{
    const bool sources = has("sources"), queue = has("queue");
    if (has("p95")) {
        if (sources)
            return queue ? tr("p95 is {p95}, {sources}, queue {queue}.") : tr("p95 is {p95}, {sources}.");
        return queue ? tr("p95 is {p95}, queue {queue}.") : tr("p95 is {p95}.");
    }
    if (sources)
        return queue ? tr("{sources}, queue {queue}.") : tr("{sources}.");
    return queue ? tr("Queue {queue}.") : QString();
}

QString PulseSentence::others(const std::function<bool(const char *)> &has)
{
    const bool users = has("users"), quarantine = has("quarantine");
    if (users)
        return quarantine ? tr("{quarantine}, {users}.") : tr("{users}.");
    return quarantine ? tr("{quarantine}.") : QString();
}

std::vector<PulseSentence::Piece> PulseSentence::makeOf(const PulseAnswer &answer, const std::vector<bool> &kept,
                                                        const Format &format)
{
    const auto indexOf = [&](QStringView key) {
        for (size_t i = 0; i < answer.fields.size(); ++i) {
            if (kept[i] && answer.fields[i].key == key && !words(answer.fields[i], format).isEmpty())
                return int(i);
        }
        return -1;
    };
    const auto has = [&](const char *key) { return indexOf(QString::fromLatin1(key)) >= 0; };
    QStringList sentences;
    if (has("trouble"))
        sentences << tr("{trouble}.");
    const int rate = indexOf(u"rate");
    const bool isQuiet = rate >= 0 && answer.fields[size_t(rate)].value <= 0;
    const QString first = isQuiet ? quiet(answer.fields[size_t(rate)], format) : traffic(has);
    for (const QString &sentence : {first, service(has), others(has)}) {
        if (!sentence.isEmpty())
            sentences << sentence;
    }
    if (sentences.isEmpty())
        sentences << tr("nothing is happening.");
    QString all = sentences.join(u' ');
    all = tr("{status}: %1", "the pulse's sentence").arg(all);

    std::vector<Piece> pieces;
    for (qsizetype at = 0; at < all.size();) {
        const qsizetype open = all.indexOf(u'{', at), close = open < 0 ? -1 : all.indexOf(u'}', open);
        if (close < 0) {
            pieces.push_back({all.mid(at), Piece::Words});
            break;
        }
        const QString name = all.mid(open + 1, close - open - 1);
        QString before = all.mid(at, open - at);
        if (name == u"minutes") {
            const int counted = isQuiet ? rate : indexOf(u"errors"_s);
            before += format.count(minutesOf(counted < 0 ? nullptr : &answer.fields[size_t(counted)]));
        }
        if (!before.isEmpty() && !pieces.empty() && pieces.back().field == Piece::Words)
            pieces.back().text += before;
        else if (!before.isEmpty())
            pieces.push_back({before, Piece::Words});
        if (name == u"status")
            pieces.push_back({statusWords(answer.status), Piece::Status});
        else if (const int field = indexOf(name); field >= 0)
            pieces.push_back({words(answer.fields[size_t(field)], format), field});
        at = close + 1;
    }
    return pieces;
}

std::vector<PulseSentence::Piece> PulseSentence::make(const PulseAnswer &answer, const Format &format)
{
    return makeOf(answer, std::vector<bool>(answer.fields.size(), true), format);
}

std::vector<PulseSentence::Piece> PulseSentence::fit(const PulseAnswer &answer, const Format &format, double room,
                                                     const std::function<double(const Piece &)> &width,
                                                     const std::function<QString(const QString &, double)> &elide)
{
    std::vector<bool> kept(answer.fields.size(), true);
    const auto needed = [&width](const std::vector<Piece> &pieces) {
        return std::accumulate(pieces.begin(), pieces.end(), 0.0,
                               [&width](double sum, const Piece &piece) { return sum + width(piece); });
    };
    std::vector<Piece> pieces = makeOf(answer, kept, format);
    const auto drop = [&](QStringView key, bool evenThen) {
        for (size_t i = 0; i < kept.size(); ++i) {
            if (answer.fields[i].key == key && (evenThen || !deservesALook(answer.fields[i])))
                kept[i] = false;
        }
        pieces = makeOf(answer, kept, format);
    };
    const auto cutNames = [&] {
        for (Piece &piece : pieces) {
            const double over = needed(pieces) - room, own = width(piece);
            const bool isName = piece.field >= 0
                && (answer.fields[size_t(piece.field)].key == u"worst"
                    || answer.fields[size_t(piece.field)].key == u"trouble");
            if (isName && over > 0)
                piece.text = elide(piece.text, std::max(LeastName, own - over));
        }
    };
    for (const char *key : Secondary) {
        if (needed(pieces) <= room)
            return pieces;
        drop(QString::fromLatin1(key), false);
    }
    cutNames();
    if (needed(pieces) <= room)
        return pieces;
    drop(u"worst", true);
    for (const char *key : Secondary) {
        cutNames();
        if (needed(pieces) <= room)
            return pieces;
        drop(QString::fromLatin1(key), true);
    }
    return pieces;
}

QString PulseSentence::plain(const std::vector<Piece> &pieces)
{
    QString text;
    for (const Piece &piece : pieces)
        text += piece.text;
    return text;
}

} // namespace glasshouse
