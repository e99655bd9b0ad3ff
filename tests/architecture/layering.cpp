// SPDX-License-Identifier: GPL-3.0-or-later
#include "layering.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
constexpr int MaxLines = 400;
const QStringList Roots{u"app"_s, u"models"_s, u"charts"_s, u"ui"_s};

QString readText(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

qsizetype lineAt(const QString &text, qsizetype offset)
{
    return text.left(offset).count(u'\n') + 1;
}

/// Words that only some places may say.
struct WordRule {
    QRegularExpression word;
    QStringList allowedUnder; ///< path prefixes
    QString reason;
};

const std::vector<WordRule> &wordRules()
{
    static const std::vector<WordRule> rules{
        {QRegularExpression(
             u"\\b(SELECT\\s|INSERT\\s+(OR\\s+\\w+\\s+)?INTO|DELETE\\s+FROM|UPDATE\\s+\\w+\\s+SET|CREATE\\s+TABLE|PRAGMA\\s)|\"(BEGIN|COMMIT|ROLLBACK)\\b"_s),
         {u"app/store/"_s},
         u"SQL text lives in app/store"_s},
        {QRegularExpression(u"\\b(QSqlQuery|QSqlTableModel|QSqlDatabase|sqlite3_\\w+)\\b"_s),
         {u"app/store/"_s},
         u"SQL lives in app/store"_s},
        {QRegularExpression(u"\\bsimdjson(::|\\.h)"_s),
         {u"app/transcripts/"_s, u"app/wire/"_s},
         u"simdjson stays inside app/transcripts and app/wire"_s},
        {QRegularExpression(
             u"\"#[0-9A-Fa-f]{3}(?:[0-9A-Fa-f]{3})?(?:[0-9A-Fa-f]{2})?\"|\\bQColor\\s*[({]\\s*[^)}\\s]|\\bqRgba?\\s*\\(|\\bQColor::from"_s),
         {u"charts/theme.cpp"_s},
         u"colours come from charts/theme.cpp"_s},
        {QRegularExpression(u"\\b(QColor|QIcon|QBrush|QPen|QFont|QPixmap|QImage)\\b"_s),
         {u"app/console/"_s, u"charts/"_s, u"ui/"_s},
         u"models and app know no colours, icons or fonts"_s},
        {QRegularExpression(u"\\bprocessEvents\\s*\\(|\\bBlockingQueuedConnection\\b"_s),
         {},
         u"nothing waits by spinning or blocking the event loop"_s},
        {QRegularExpression(u"\\b(SIGNAL|SLOT)\\s*\\("_s), {}, u"connect by pointer to member"_s},
        {QRegularExpression(u"\\bQ(Table|Tree|List)Widget\\b"_s),
         {},
         u"item widgets hold data in the view: use a model"_s},
        {QRegularExpression(u"\\bsetHtml\\s*\\(|\\bQt::RichText\\b|\\bQTextDocument\\b"_s),
         {},
         u"outside text is shown as plain text only"_s},
    };
    return rules;
}

/// Qt modules a folder may include beside QtCore; `*` is any.
QStringList qtModulesFor(const QString &folder)
{
    if (folder == u"console" || folder == u"ui" || folder == u"charts")
        return {u"*"_s};
    if (folder == u"store")
        return {u"QtSql"_s};
    if (folder == u"models" || folder == u"base" || folder == u"domain")
        return {};
    return {u"QtNetwork"_s};
}
} // namespace

QString withoutComments(const QString &text)
{
    QString code = text;
    enum class In { Code, Line, Block, String, Char } in = In::Code;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        const QChar next = i + 1 < code.size() ? code[i + 1] : QChar();
        if (in == In::Code) {
            if (c == u'/' && (next == u'/' || next == u'*'))
                in = next == u'/' ? In::Line : In::Block;
            else if (c == u'"')
                in = In::String;
            else if (c == u'\'' && !(i > 0 && code[i - 1].isLetterOrNumber())) // 1'000 is a number
                in = In::Char;
        } else if ((in == In::String || in == In::Char) && c == u'\\') {
            ++i;
        } else if ((in == In::String && c == u'"') || (in == In::Char && c == u'\'')) {
            in = In::Code;
        } else if (in == In::Line && c == u'\n') {
            in = In::Code;
        } else if (in == In::Block && c == u'*' && next == u'/') {
            code[i] = code[i + 1] = u' ';
            in = In::Code;
        }
        if ((in == In::Line || in == In::Block) && c != u'\n')
            code[i] = u' ';
    }
    return code;
}

Layering::Layering(const QString &root, const QString &arrows, const QString &longFiles, const QString &qtHeaders)
    : m_root(root)
{
    readArrows(arrows);
    for (const QString &line : longFiles.split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            m_longFiles.insert(line.section(u' ', 0, 0));
    }
    for (const QString &module : {u"QtGui"_s, u"QtWidgets"_s, u"QtSql"_s, u"QtSvg"_s, u"QtSvgWidgets"_s, u"QtNetwork"_s,
                                  u"QtCharts"_s, u"QtPrintSupport"_s, u"QtOpenGL"_s, u"QtTest"_s}) {
        for (const QString &header : QDir(qtHeaders + u'/' + module).entryList(QDir::Files))
            m_qtModules.insert(header, module);
    }
}

void Layering::readArrows(const QString &text)
{
    static const QRegularExpression arrow(u"^(\\w+)\\s*->\\s*(.*)$"_s);
    for (const QString &line : text.split(u'\n')) {
        const auto match = arrow.match(line);
        if (!match.hasMatch())
            continue;
        QSet<QString> &to = m_arrows[match.captured(1)];
        for (const QString &name : match.captured(2).split(u',', Qt::SkipEmptyParts))
            to.insert(name.trimmed());
    }
}

QStringList Layering::problems()
{
    m_problems.clear();
    QStringList paths;
    for (const QString &root : Roots) {
        QDirIterator it(m_root + u'/' + root, {u"*.h"_s, u"*.cpp"_s, u"CMakeLists.txt"_s}, QDir::Files,
                        QDirIterator::Subdirectories);
        while (it.hasNext())
            paths.append(QDir(m_root).relativeFilePath(it.next()));
    }
    paths.sort();
    for (const QString &path : std::as_const(paths)) {
        if (path.endsWith(u"CMakeLists.txt"))
            checkLinks(path);
        else
            checkFile(path);
    }
    return m_problems;
}

QString Layering::folderOf(const QString &path) const
{
    return path.section(u'/', path.startsWith(u"app/") ? 1 : 0).section(u'/', 0, 0);
}

bool Layering::allows(const QString &from, const QString &to) const
{
    const QSet<QString> arrows = m_arrows.value(from);
    return from == to || to == u"base" || (to == u"domain" && from != u"base") || arrows.contains(u"*"_s)
        || arrows.contains(to);
}

void Layering::checkFile(const QString &path)
{
    const QString text = readText(m_root + u'/' + path);
    const QString code = withoutComments(text);
    const QString folder = folderOf(path);
    if (!m_arrows.contains(folder))
        m_problems.append(u"%1: the folder %2 has no line in arrows.txt"_s.arg(path, folder));
    static const QRegularExpression include(u"^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    for (const auto &match : include.globalMatch(code)) {
        const QString place = u"%1:%2"_s.arg(path).arg(lineAt(code, match.capturedStart(1)));
        checkInclude(place, folder, match.captured(2), match.captured(1) == u"<");
    }
    checkWords(path, code);
    checkShape(path, text);
}

void Layering::checkInclude(const QString &place, const QString &folder, const QString &header, bool angled)
{
    const QString first = header.section(u'/', 0, 0);
    if (m_arrows.contains(first) && header.contains(u'/')) {
        if (!allows(folder, first))
            m_problems.append(u"%1: %2 may not include %3 (%4)"_s.arg(place, folder, first, header));
    } else if (!angled && (header.contains(u"..") || first == u"tests" || first == u"app")) {
        m_problems.append(u"%1: write the include from the folder's own name: %2"_s.arg(place, header));
    } else if (angled) {
        checkQt(place, folder, header);
    }
}

QString Layering::qtModuleOf(const QString &header) const
{
    return header.startsWith(u"Qt") && header.contains(u'/') ? header.section(u'/', 0, 0) : m_qtModules.value(header);
}

void Layering::checkQt(const QString &place, const QString &folder, const QString &header)
{
    const QString module = qtModuleOf(header);
    const QStringList allowed = qtModulesFor(folder);
    if (module.isEmpty() || module == u"QtCore" || allowed.contains(u"*"_s) || allowed.contains(module))
        return;
    m_problems.append(u"%1: %2 may not include %3 (%4)"_s.arg(place, folder, module, header));
}

void Layering::checkWords(const QString &path, const QString &code)
{
    for (const WordRule &rule : wordRules()) {
        const auto starts = [&path](const QString &prefix) { return path.startsWith(prefix); };
        if (std::any_of(rule.allowedUnder.begin(), rule.allowedUnder.end(), starts))
            continue;
        for (const auto &match : rule.word.globalMatch(code))
            m_problems.append(u"%1:%2: %3: %4"_s.arg(path)
                                  .arg(lineAt(code, match.capturedStart()))
                                  .arg(rule.reason, match.captured()));
    }
}

void Layering::checkShape(const QString &path, const QString &text)
{
    const qsizetype lines = text.count(u'\n');
    if (lines > MaxLines && !m_longFiles.contains(path))
        m_problems.append(
            u"%1: %2 lines; at most %3 unless longfiles.txt gives a reason"_s.arg(path).arg(lines).arg(MaxLines));
    if (!text.startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"))
        m_problems.append(u"%1:1: the first line is the licence identifier"_s.arg(path));
    if (path.endsWith(u".h") && !text.contains(u"\n#pragma once\n"))
        m_problems.append(u"%1: a header says #pragma once"_s.arg(path));
}

void Layering::checkLinks(const QString &path)
{
    const QString folder = folderOf(path);
    if (!m_arrows.contains(folder))
        return; // app/CMakeLists.txt itself
    const QString text = readText(m_root + u'/' + path);
    static const QRegularExpression link(u"target_link_libraries\\s*\\(([^)]*)\\)"_s);
    static const QRegularExpression ours(u"\\bglasshouse_(\\w+)"_s);
    static const QRegularExpression qt(u"\\bQt6::(\\w+)"_s);
    for (const auto &call : link.globalMatch(text)) {
        const QString place = u"%1:%2"_s.arg(path).arg(lineAt(text, call.capturedStart()));
        for (const auto &match : ours.globalMatch(call.captured(1))) {
            const QString to = match.captured(1);
            if (m_arrows.contains(to) && !allows(folder, to))
                m_problems.append(u"%1: %2 may not link %3"_s.arg(place, folder, to));
        }
        for (const auto &match : qt.globalMatch(call.captured(1)))
            checkQt(place, folder, u"Qt%1/link"_s.arg(match.captured(1)));
        if (call.captured(1).contains(u"simdjson") && folder != u"transcripts" && folder != u"wire")
            m_problems.append(u"%1: only transcripts and wire link simdjson"_s.arg(place));
    }
}

} // namespace glasshouse
