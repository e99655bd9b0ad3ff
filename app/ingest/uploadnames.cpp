// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/uploadnames.h"

#include "base/textsafety.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr auto Suffix = ".jsonl";
constexpr int MostReadable = 40, LooksAtLines = 64;

bool isReserved(const QString &stem)
{
    static const QSet<QString> names{u"CON"_s, u"PRN"_s, u"AUX"_s, u"NUL"_s, u"CONIN$"_s, u"CONOUT$"_s};
    const QString device = stem.section(u'.', 0, 0).trimmed().toUpper();
    const bool numbered = device.size() == 4 && (device.startsWith(u"COM"_s) || device.startsWith(u"LPT"_s))
        && (device[3].isDigit() || u"\u00b9\u00b2\u00b3"_s.contains(device[3]));
    return names.contains(device) || numbered;
}

/// Cut to so many bytes, between characters.
QString shortened(QString text, int bytes)
{
    while (text.toUtf8().size() > bytes) {
        const bool pair = text.size() > 1 && text.back().isLowSurrogate();
        text.chop(pair ? 2 : 1);
    }
    return text;
}

QString trimmedDots(QString text)
{
    const auto isEdge = [](QChar c) { return c == u'.' || c.isSpace(); };
    while (!text.isEmpty() && isEdge(text.back()))
        text.chop(1);
    while (!text.isEmpty() && isEdge(text.front()))
        text.remove(0, 1);
    return text;
}

} // namespace

QString uploadName(const QString &name)
{
    QString stem = name.normalized(QString::NormalizationForm_C);
    stem = stem.mid(std::max(stem.lastIndexOf(u'/'), stem.lastIndexOf(u'\\')) + 1);
    QString plain;
    for (qsizetype i = 0; i < stem.size(); ++i) {
        const QChar c = stem[i];
        const bool pair = c.isHighSurrogate() && i + 1 < stem.size() && stem[i + 1].isLowSurrogate();
        if (pair)
            plain += c, plain += stem[++i];
        else if (c.isSurrogate() || isHidden(c.unicode()))
            continue;
        else
            plain += u"<>:\"|?*%"_s.contains(c) ? u'_' : c;
    }
    stem = trimmedDots(plain);
    for (const auto &ending : {u".gz"_s, u".zst"_s, u".jsonl"_s, u".ndjson"_s, u".json"_s}) {
        if (stem.endsWith(ending, Qt::CaseInsensitive))
            stem.chop(ending.size());
    }
    stem = trimmedDots(stem);
    if (stem.isEmpty())
        return {};
    if (isReserved(stem))
        stem.prepend(u'_');
    stem = trimmedDots(shortened(stem, MostUploadName - int(qstrlen(Suffix))));
    return stem + QLatin1String(Suffix);
}

QString uploadFolderName(const QString &person)
{
    QString readable;
    for (const QChar c : person.left(MostReadable)) {
        const bool kept = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
        readable += kept ? c : u'_';
    }
    const QByteArray hash = QCryptographicHash::hash(person.toUtf8(), QCryptographicHash::Blake2s_128).toHex();
    return readable + u'-' + QString::fromLatin1(hash);
}

TranscriptKind transcriptKindOf(const QByteArray &head)
{
    qsizetype begin = 0;
    for (int line = 0; line < LooksAtLines && begin < head.size(); ++line) {
        const qsizetype newline = head.indexOf('\n', begin);
        const qsizetype end = newline < 0 ? head.size() : newline;
        const QJsonObject record = QJsonDocument::fromJson(head.mid(begin, end - begin)).object();
        begin = end + 1;
        const QString type = record.value(u"type"_s).toString();
        if (type == u"session_meta"_s || type == u"response_item"_s)
            return TranscriptKind::OtherAgent;
        if (record.value(u"sessionId"_s).isString() && !type.isEmpty())
            return TranscriptKind::Claude;
        if (type == u"summary"_s && record.contains(u"leafUuid"_s))
            return TranscriptKind::Claude;
    }
    return TranscriptKind::None;
}

QString uploadsFolder(const QString &storePath)
{
    return storePath + u".uploads"_s;
}

} // namespace glasshouse
