// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/feedbackrules.h"

#include "base/contentkeys.h"
#include "domain/namedsecrets.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

const QString Hidden = u"•••"_s;

bool isSecretName(const QString &name)
{
    const QByteArray utf8 = name.toUtf8();
    return kindOfKey({utf8.constData(), std::size_t(utf8.size())}) == KeyKind::Secret;
}

QJsonValue maskedValue(const QJsonValue &value);

QJsonObject maskedObject(const QJsonObject &object)
{
    QJsonObject result;
    for (auto member = object.begin(); member != object.end(); ++member) {
        const bool hides = isSecretName(member.key())
            && (member->isString() ? !member->toString().isEmpty() : member->isArray() || member->isObject());
        result.insert(withoutSecrets(member.key()), hides ? QJsonValue(Hidden) : maskedValue(*member));
    }
    return result;
}

QJsonValue maskedValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return withoutSecrets(value.toString());
    case QJsonValue::Object:
        return maskedObject(value.toObject());
    case QJsonValue::Array: {
        QJsonArray result;
        bool withinKey = false; // line by line, as patches have it
        for (const QJsonValue &each : value.toArray()) {
            const QString text = each.toString();
            const bool wasWithin = withinKey && each.isString();
            withinKey = (withinKey && !endsKey(text)) || leavesKeyOpen(text);
            result.append(wasWithin && !text.isEmpty() ? QJsonValue(Hidden) : maskedValue(each));
        }
        return result;
    }
    default:
        return value;
    }
}

/// Nothing but what is said: "Build FAILED after 31 s (id 4f2a9c01)!" and "build failed after 7s (id 99)" are one.
QString essence(const QString &text)
{
    static const QRegularExpression ids(u"\\b(?=[0-9a-f-]*[0-9])[0-9a-f][0-9a-f-]{7,}\\b"_s);
    static const QRegularExpression numbers(u"[0-9]+"_s);
    static const QRegularExpression between(u"[^\\p{L}\\p{N}#]+"_s);
    // /home/ada/shop/cart.ts and C:\\work\\cart.ts: whose folder it is does not matter
    static const QRegularExpression folders(
        u"(?<![:/\\p{L}\\p{N}])(?:[a-z]:)?[\\p{L}\\p{N}_.~@+-]*[/\\\\](?:[\\p{L}\\p{N}_.~@+#-]*[/\\\\])*"_s);
    // req_011CYGFk16vKsa7H, 01HZX3V9K2M4
    static const QRegularExpression mixedIds(u"\\b(?=[a-z_]*[0-9])(?=[0-9_]*[a-z])[a-z0-9_]{12,}\\b"_s);
    QString plain = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    plain.replace(folders, u" "_s)
        .replace(ids, u"#"_s)
        .replace(mixedIds, u"#"_s)
        .replace(numbers, u"#"_s)
        .replace(between, u" "_s);
    static const QRegularExpression units(u"# ?(ms|s|m|h|kb|mb|gb|b)\\b"_s);
    return plain.replace(units, u"#"_s).simplified();
}

bool isLonger(const QString &text, qsizetype most)
{
    return text.size() > most || text.toUtf8().size() > most;
}

} // namespace

QString nameOf(FeedbackStatus status)
{
    const std::string_view name = FeedbackStatusNames[std::size_t(status)];
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

std::optional<FeedbackStatus> feedbackStatusOf(const QString &name)
{
    const auto found = std::find(FeedbackStatusNames.begin(), FeedbackStatusNames.end(), name.toStdString());
    if (found == FeedbackStatusNames.end())
        return std::nullopt;
    return FeedbackStatus(found - FeedbackStatusNames.begin());
}

QString troubleOf(const FeedbackReport &report)
{
    if (report.key.isEmpty() || isLonger(report.key, FeedbackBounds::Key))
        return u"key: 1 to %1 bytes are needed"_s.arg(FeedbackBounds::Key);
    if (report.message.trimmed().isEmpty())
        return u"message: a report says what is wrong"_s;
    if (isLonger(report.message, FeedbackReport::MostMessage))
        return u"message: more than %1 KiB"_s.arg(FeedbackReport::MostMessage >> 10);
    if (isLonger(report.excerpt, FeedbackReport::MostExcerpt))
        return u"excerpt: more than %1 KiB"_s.arg(FeedbackReport::MostExcerpt >> 10);
    if (isLonger(report.session, FeedbackBounds::Session))
        return u"session: more than %1 bytes"_s.arg(FeedbackBounds::Session);
    if (isLonger(report.path, FeedbackBounds::Path))
        return u"path: more than %1 bytes"_s.arg(FeedbackBounds::Path);
    if (isLonger(report.lastError, FeedbackBounds::LastError))
        return u"lastError: more than %1 bytes"_s.arg(FeedbackBounds::LastError);
    if (report.line < 0)
        return u"line: 0 or more is needed"_s;
    if (report.environment.size() > std::size_t(FeedbackBounds::Facts))
        return u"environment: more than %1 facts"_s.arg(FeedbackBounds::Facts);
    for (const EnvironmentFact &fact : report.environment) {
        if (fact.name.isEmpty() || isLonger(fact.name, FeedbackBounds::FactName)
            || isLonger(fact.value, FeedbackBounds::FactValue))
            return u"environment: a name of 1 to %1 bytes and a value of at most %2 are needed"_s
                .arg(FeedbackBounds::FactName)
                .arg(FeedbackBounds::FactValue);
    }
    return {};
}

QByteArray maskedRecord(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (document.isObject())
        return QJsonDocument(maskedObject(document.object())).toJson(QJsonDocument::Compact);
    return withoutSecrets(QString::fromUtf8(line)).toUtf8();
}

FeedbackReport masked(FeedbackReport report)
{
    for (QString *text : {&report.message, &report.session, &report.path, &report.lastError})
        *text = withoutSecrets(*text);
    if (!report.excerpt.isEmpty()) {
        QByteArrayList lines = report.excerpt.toUtf8().split('\n');
        for (QByteArray &line : lines)
            line = line.isEmpty() ? line : maskedRecord(line);
        report.excerpt = withoutSecrets(QString::fromUtf8(lines.join('\n'))); // a private key may be in several lines
    }
    for (EnvironmentFact &fact : report.environment) {
        fact.name = withoutSecrets(fact.name);
        fact.value = isSecretName(fact.name) ? Hidden : withoutSecrets(fact.value);
    }
    std::ranges::stable_sort(report.environment, {}, &EnvironmentFact::name);
    const auto twice = std::unique(report.environment.begin(), report.environment.end(), // clang 14 lacks the range's
                                   [](const EnvironmentFact &a, const EnvironmentFact &b) { return a.name == b.name; });
    report.environment.erase(twice, report.environment.end());
    return report;
}

QString fingerprintOf(const FeedbackReport &report)
{
    const QString said = essence(report.message) + u'\n' + essence(report.lastError);
    return QString::fromLatin1(QCryptographicHash::hash(said.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace glasshouse
