// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {
const QString Root = QStringLiteral(GLASSHOUSE_SOURCE_DIR);

struct Message {
    QString context;
    QString source;
    QStringList translations; ///< several where the source counts something
    bool finished = true;
    bool plural = false;
    QString comment{}; ///< tells two uses of one text apart

    QString name() const { return context + u": "_s + source + (comment.isEmpty() ? QString() : u" / "_s + comment); }
};

QString tsPath(const QString &language)
{
    return Root + u"/translations/glasshouse_%1.ts"_s.arg(language);
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{context, {}, {}};
    message.plural = xml.attributes().value(u"numerus"_s) == u"yes";
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.finished = !xml.attributes().hasAttribute(u"type"_s);
            QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            message.translations = message.plural ? text.split(u'\n', Qt::SkipEmptyParts) : QStringList{text};
            message.translations.removeIf([](const QString &form) { return form.trimmed().isEmpty(); });
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            messages.append(readMessage(xml, context));
    }
    return messages;
}

/// The places a text leaves for values, sorted: %1, %2, %n, and accelerators count as nothing.
QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(u"%(L?\\d+|n)"_s);
    QStringList places;
    for (const auto &match : place.globalMatch(text))
        places.append(match.captured());
    places.sort();
    places.removeDuplicates();
    return places;
}

void addLanguages(const QStringList &languages)
{
    QTest::addColumn<QString>("language");
    for (const QString &language : languages)
        QTest::newRow(qPrintable(language)) << language;
}
} // namespace

/// Every language is whole: nothing unfinished, nothing missing that the sources say, values in their places.
class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entries_areFinished_data() { addLanguages({u"de"_s, u"cs"_s, u"ja"_s, u"zh_CN"_s, u"en"_s}); }
    void entries_areFinished();
    void entries_keepTheirPlaces_data() { addLanguages({u"de"_s, u"cs"_s, u"ja"_s, u"zh_CN"_s}); }
    void entries_keepTheirPlaces();
    void files_coverTheSources_data() { addLanguages({u"de"_s, u"cs"_s, u"ja"_s, u"zh_CN"_s}); }
    void files_coverTheSources();
    void languages_areEmbedded_data() { addLanguages({u"de"_s, u"cs"_s, u"ja"_s, u"zh_CN"_s, u"en"_s}); }
    void languages_areEmbedded();
};

void TestTranslations::entries_areFinished()
{
    QFETCH(QString, language);
    QStringList open;
    for (const Message &message : messagesOf(tsPath(language))) {
        if (!message.finished || message.translations.isEmpty())
            open.append(u"%1: %2"_s.arg(message.context, message.source));
    }
    QVERIFY2(open.isEmpty(), qPrintable(u"%1 unfinished:\n%2"_s.arg(open.size()).arg(open.join(u'\n'))));
}

void TestTranslations::entries_keepTheirPlaces()
{
    QFETCH(QString, language);
    QStringList wrong;
    for (const Message &message : messagesOf(tsPath(language))) {
        for (const QString &form : message.translations) {
            QStringList expected = placesIn(message.source);
            if (message.plural && !placesIn(form).contains(u"%n"_s)) // "one session" needs no number
                expected.removeAll(u"%n"_s);
            if (placesIn(form) != expected)
                wrong.append(u"%1: %2 -> %3"_s.arg(message.context, message.source, form));
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

void TestTranslations::files_coverTheSources()
{
    QFETCH(QString, language);
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh_%1.ts"_s.arg(language));
    QProcess lupdate;
    lupdate.start(QStringLiteral(GLASSHOUSE_LUPDATE),
                  {u"-I"_s, Root, u"-I"_s, Root + u"/app"_s, u"-silent"_s, u"-locations"_s, u"none"_s, Root + u"/ui"_s,
                   Root + u"/charts"_s, Root + u"/models"_s, Root + u"/app/console"_s, Root + u"/app/backend"_s,
                   u"-ts"_s, fresh});
    QVERIFY(lupdate.waitForFinished(120'000) && lupdate.exitCode() == 0);
    QSet<QString> known;
    for (const Message &message : messagesOf(tsPath(language)))
        known.insert(message.name());
    QStringList missing;
    for (const Message &message : messagesOf(fresh)) {
        if (!known.remove(message.name()))
            missing.append(message.name());
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(u"build the target update_translations; missing:\n"_s + missing.join(u'\n')));
    QVERIFY2(known.isEmpty(), qPrintable(u"no longer in the sources:\n"_s + QStringList(known.values()).join(u'\n')));
}

void TestTranslations::languages_areEmbedded()
{
    QFETCH(QString, language);
    QTranslator translator;
    QVERIFY(QFile::exists(u":/i18n/glasshouse_%1.qm"_s.arg(language)));
    if (!messagesOf(tsPath(language)).isEmpty())
        QVERIFY(translator.load(u":/i18n/glasshouse_%1.qm"_s.arg(language)));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
