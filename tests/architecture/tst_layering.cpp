// SPDX-License-Identifier: GPL-3.0-or-later
#include "layering.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {
const QString Root = QStringLiteral(GLASSHOUSE_SOURCE_DIR);
const QByteArray Licence = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList problemsIn(const QString &root, const QString &longFiles = {})
{
    return Layering(root, read(Root + u"/tests/architecture/arrows.txt"_s), longFiles,
                    QLibraryInfo::path(QLibraryInfo::HeadersPath))
        .problems();
}

/// A tree of one file, made up for one test.
class MadeUpTree
{
public:
    MadeUpTree(const QString &path, const QByteArray &content)
    {
        const QString full = m_folder.filePath(path);
        QDir().mkpath(full.section(u'/', 0, -2));
        QFile file(full);
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
    }
    QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};
} // namespace

/// The house's rules, as far as a machine can read them; and that the reader of the rules does find what breaks them.
class TestLayering : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tree_keepsTheRules();
    void brokenRule_isFound_data();
    void brokenRule_isFound();
    void keptRule_isNotReported_data();
    void keptRule_isNotReported();
    void longFile_needsAReason();
    void comments_areNoCode();
    void arrows_haveNoCycle();
};

void TestLayering::tree_keepsTheRules()
{
    const QStringList problems = problemsIn(Root, read(Root + u"/tests/architecture/longfiles.txt"_s));
    QVERIFY2(problems.isEmpty(), qPrintable(u"\n"_s + problems.join(u'\n')));
}

void TestLayering::brokenRule_isFound_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *path, const char *code, const char *problem) {
        QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(code) << QString::fromLatin1(problem);
    };
    row("upward include", "app/store/a.cpp", "#include \"query/usage.h\"\n",
        "app/store/a.cpp:2: store may not include query");
    row("models see no charts", "models/a.cpp", "#include \"charts/theme.h\"\n", "models may not include charts");
    row("charts see no store", "charts/a.cpp", "#include \"store/connection.h\"\n", "charts may not include store");
    row("base knows no domain", "app/base/a.cpp", "#include \"domain/filter.h\"\n", "base may not include domain");
    row("the console is no library", "ui/a.cpp", "#include \"console/startup.h\"\n", "ui may not include console");
    row("folder without a line", "app/misc/a.cpp", "", "the folder misc has no line");
    row("include by another way", "app/ingest/a.cpp", "#include \"../ui/mainwindow.h\"\n", "write the include from");
    row("widgets below ui", "app/query/a.cpp", "#include <QWidget>\n", "query may not include QtWidgets");
    row("widgets by module path", "app/query/a.cpp", "#include <QtWidgets/QWidget>\n",
        "query may not include QtWidgets");
    row("gui in models", "models/a.cpp", "#include <QStandardItemModel>\n", "models may not include QtGui");
    row("sql outside store", "app/query/a.cpp", "#include <QSqlQuery>\n", "query may not include QtSql");
    row("colour in models", "models/a.cpp", "QColor c;\n", "know no colours");
    row("sql text", "app/ingest/a.cpp", "auto s = u\"SELECT id FROM call\"_s;\n", "SQL text lives in app/store");
    row("simdjson elsewhere", "app/ingest/a.cpp", "#include <simdjson.h>\n", "simdjson stays inside");
    row("hex colour", "ui/a.cpp", "auto s = u\"#16191E\"_s;\n", "colours come from charts/theme.cpp");
    row("number colour", "charts/a.cpp", "auto c = QColor(22, 25, 30);\n", "colours come from charts/theme.cpp");
    row("spinning", "ui/a.cpp", "QCoreApplication::processEvents();\n", "spinning");
    row("rich text", "ui/a.cpp", "label->setTextFormat(Qt::RichText);\n", "plain text only");
    row("link upward", "app/store/CMakeLists.txt", "target_link_libraries(glasshouse_store PUBLIC glasshouse_query)\n",
        "store may not link query");
    row("link widgets", "models/CMakeLists.txt", "target_link_libraries(glasshouse_models PUBLIC Qt6::Widgets)\n",
        "models may not include QtWidgets");
}

void TestLayering::brokenRule_isFound()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, code);
    QFETCH(QString, problem);
    const MadeUpTree tree(path, path.endsWith(u".txt") ? code : Licence + code);
    const QStringList problems = problemsIn(tree.path());
    QVERIFY2(problems.join(u'\n').contains(problem), qPrintable(problems.join(u'\n')));
}

void TestLayering::keptRule_isNotReported_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const char *path, const char *code) {
        QTest::newRow(name) << QString::fromLatin1(path) << QByteArray(code);
    };
    row("drawn arrow", "app/query/a.cpp", "#include \"store/connection.h\"\n#include \"transcripts/content.h\"\n");
    row("every folder sees base and domain", "app/wire/a.cpp",
        "#include \"base/zone.h\"\n#include \"domain/filter.h\"\n");
    row("console sees everything", "app/console/a.cpp", "#include \"store/connection.h\"\n#include <QApplication>\n");
    row("own folder", "ui/a.cpp", "#include \"ui/dock.h\"\n#include \"sibling.h\"\n#include <QWidget>\n");
    row("sql in store", "app/store/a.cpp", "#include <QSqlDatabase>\nauto s = u\"SELECT 1\"_s;\n");
    row("a word in a comment", "models/a.cpp", "// no QColor here, and no SELECT id\n");
    row("an empty colour", "ui/a.cpp", "QColor none;\nauto c = QColor();\n");
    row("standard header", "app/base/a.cpp", "#include <vector>\n#include <QString>\n");
}

void TestLayering::keptRule_isNotReported()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, code);
    const MadeUpTree tree(path, Licence + code);
    QCOMPARE(problemsIn(tree.path()), QStringList());
}

void TestLayering::longFile_needsAReason()
{
    const MadeUpTree tree(u"app/base/long.cpp"_s, Licence + QByteArray(400, '\n'));
    QCOMPARE(problemsIn(tree.path()).size(), 1);
    QCOMPARE(problemsIn(tree.path(), u"app/base/long.cpp one table of names\n"_s), QStringList());
}

void TestLayering::comments_areNoCode()
{
    QCOMPARE(withoutComments(u"a /* b\nc */ d // e\nf"_s), u"a     \n     d     \nf"_s);
    QCOMPARE(withoutComments(u"\"// no \\\" comment\" x"_s), u"\"// no \\\" comment\" x"_s);
    QCOMPARE(withoutComments(u"1'000 // a\n'\"' b"_s), u"1'000     \n'\"' b"_s);
}

void TestLayering::arrows_haveNoCycle()
{
    QHash<QString, QStringList> arrows;
    for (const QString &line : read(Root + u"/tests/architecture/arrows.txt"_s).split(u'\n')) {
        if (!line.startsWith(u'#') && line.contains(u"->"))
            arrows[line.section(u"->"_s, 0, 0).trimmed()] =
                line.section(u"->"_s, 1).remove(u' ').split(u',', Qt::SkipEmptyParts);
    }
    arrows.remove(u"console"_s); // the composition root draws to all and nothing draws to it
    QVERIFY(arrows.size() > 15);
    while (!arrows.isEmpty()) { // take away what draws to nothing that is left, until nothing is left
        const auto isLeaf = [&arrows](const QString &folder) {
            const QStringList &to = arrows.value(folder);
            return std::none_of(to.begin(), to.end(), [&arrows](const QString &name) { return arrows.contains(name); });
        };
        const QStringList names = arrows.keys();
        const auto leaf = std::find_if(names.begin(), names.end(), isLeaf);
        QVERIFY2(leaf != names.end(), qPrintable(u"a cycle among: "_s + names.join(u", "_s)));
        arrows.remove(*leaf);
    }
}

QTEST_APPLESS_MAIN(TestLayering)
#include "tst_layering.moc"
