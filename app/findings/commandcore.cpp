// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/commandcore.h"

#include "findings/commandmanner.h"

#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype MostCommand = 16'384; ///< characters that are looked at
constexpr std::size_t LeastOperands = 2;
constexpr double CommonValues = 0.6;
constexpr qsizetype LongValue = 8; ///< words

using Pipeline = std::vector<QStringList>;

/// Cuts a command at its operators, quotes obeyed and taken off.
class CommandSplitter
{
public:
    explicit CommandSplitter(QStringView command) : m_command(command) {}

    std::vector<Pipeline> split()
    {
        for (m_at = 0; m_at < m_command.size(); ++m_at)
            take(m_command[m_at]);
        endPipeline();
        return std::move(m_all);
    }

private:
    void take(QChar c)
    {
        const QStringView rest = m_command.sliced(m_at);
        if (c == u'\\' && m_quote != u'\'' && takeEscape(rest)) {
            ++m_at;
        } else if (!m_quote.isNull()) {
            if (c == m_quote)
                m_quote = QChar();
            else
                m_word += c;
        } else if (c == u'"' || c == u'\'') {
            m_quote = c;
        } else if (c == u' ' || c == u'\t') {
            endWord();
        } else if (c == u'\n' || c == u';') {
            endPipeline();
        } else if (rest.startsWith("&&"_L1) || rest.startsWith("||"_L1)) {
            endPipeline();
            ++m_at;
        } else if (c == u'|') {
            endStage();
        } else {
            m_word += c;
        }
    }
    /// A line that goes on, a quote or a blank that is none; any other backslash is a character (paths of Windows).
    bool takeEscape(QStringView rest)
    {
        const QChar next = rest.size() > 1 ? rest[1] : QChar();
        if (next == u'\n') {
            endWord();
            return true;
        }
        if (next != u'"' && next != u'\'' && next != u' ')
            return false;
        m_word += next;
        return true;
    }
    void endWord()
    {
        if (!m_word.isEmpty())
            m_words += m_word;
        m_word.clear();
    }
    void endStage()
    {
        endWord();
        if (!m_words.isEmpty())
            m_pipeline.push_back(m_words);
        m_words.clear();
    }
    void endPipeline()
    {
        endStage();
        if (!m_pipeline.empty())
            m_all.push_back(std::move(m_pipeline));
        m_pipeline.clear();
    }

    QStringView m_command;
    qsizetype m_at = 0;
    QChar m_quote;
    QString m_word;
    QStringList m_words;
    Pipeline m_pipeline;
    std::vector<Pipeline> m_all;
};

/// "PATH=…" in front of a program.
bool isSetting(QStringView word)
{
    const qsizetype equals = word.indexOf(u'=');
    return equals > 0 && !word.front().isDigit()
        && std::all_of(word.begin(), word.begin() + equals, [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
}

bool isFeeder(const QString &name)
{
    return name == "echo"_L1 || name == "printf"_L1 || name == "yes"_L1 || name == "cat"_L1;
}

/// "y", "no", "1\n2": answers to a program that asks. Anything longer is what the program works on.
bool isAnswer(const QString &word)
{
    QString letters = word;
    letters.remove(u"\\n"_s);
    static const QSet<QString> Answers{u"y"_s, u"n"_s, u"yes"_s, u"no"_s, u"q"_s, u"a"_s};
    return letters.isEmpty() || isWholeNumber(letters) || letters.startsWith(u'-')
        || Answers.contains(letters.toLower())
        || std::all_of(letters.begin(), letters.end(), [](QChar c) { return QStringView(u"ynYN \n").contains(c); });
}

/// What the stages in front feed to the program, where that is more than answers: part of what is tried.
QStringList fedTo(const QStringList &feeder)
{
    QStringList fed;
    const QString &name = feeder.front();
    if (name == "yes"_L1)
        return fed;
    for (const QString &word : feeder.mid(1)) {
        if (redirectionOf(word) == 0 && (name == "cat"_L1 || !isAnswer(word)))
            fed += word;
    }
    return fed;
}

bool isPreparation(const QString &name)
{
    static const QSet<QString> Names{u"sleep"_s, u"echo"_s, u"true"_s,   u"set"_s,  u"export"_s, u"source"_s,
                                     u"."_s,     u":"_s,    u"printf"_s, u"date"_s, u"pwd"_s,    u"unset"_s,
                                     u"wait"_s,  u"done"_s, u"fi"_s,     u"}"_s,    u")"_s,      u"break"_s};
    return Names.contains(name);
}

/// What stands in front of a program and does not change what it does.
void dropPrefixes(QStringList &stage)
{
    static const QSet<QString> Words{u"do"_s,  u"then"_s,    u"else"_s, u"if"_s,   u"while"_s,  u"until"_s,
                                     u"!"_s,   u"{"_s,       u"("_s,    u"sudo"_s, u"nohup"_s,  u"time"_s,
                                     u"env"_s, u"command"_s, u"exec"_s, u"nice"_s, u"stdbuf"_s, u"builtin"_s};
    while (!stage.isEmpty() && (Words.contains(stage.front()) || isSetting(stage.front())))
        stage.removeFirst();
    dropRunner(stage);
    if (stage.size() < 3 || stage.front() != "timeout"_L1)
        return;
    stage.removeFirst();
    while (stage.size() > 2 && stage.front().startsWith(u'-')) {
        const bool hasValue = stage.front() == "-k"_L1 || stage.front() == "-s"_L1;
        stage = stage.mid(hasValue ? 2 : 1);
    }
    stage.removeFirst(); // how long
    dropPrefixes(stage);
}

QSet<QString> wordsIn(const QString &text)
{
    QSet<QString> words;
    QString word;
    for (const QChar c : text + u' ') {
        if (c.isLetterOrNumber() || c == u'_' || c == u'@' || c == u'%') {
            word += c;
        } else if (!word.isEmpty()) {
            words.insert(word);
            word.clear();
        }
    }
    return words;
}

struct OptionSplit {
    QStringList operands;
    std::map<QString, QStringList> options; ///< with their values
    QSet<QString> measures;
};

OptionSplit optionsOf(const QStringList &program)
{
    OptionSplit split;
    QStringList *value = nullptr;
    bool ended = false;
    for (const QString &word : program) {
        if (!ended && word == "--"_L1) {
            ended = true;
        } else if (!ended && word.startsWith(u'-') && word.size() > 1) {
            const qsizetype equals = word.indexOf(u'=');
            const QString name = word.left(equals < 0 ? word.size() : equals);
            const QStringView bare = QStringView(name).sliced(name.startsWith("--"_L1) ? 2 : 1);
            if (bare.startsWith("cover"_L1) || bare.startsWith("bench"_L1) || bare.startsWith("race"_L1))
                split.measures.insert(name);
            QStringList &values = split.options[name];
            value = equals < 0 ? &values : nullptr;
            if (equals >= 0)
                values += word.mid(equals + 1);
        } else if (value && !ended) {
            *value += word;
            value = nullptr;
        } else {
            split.operands += word;
        }
    }
    return split;
}

/// An option that picks from what would run or be shown: rewritten until it matches.
bool isFilter(const QString &option)
{
    static const QSet<QString> Names{u"-run"_s,     u"--run"_s,  u"-k"_s,     u"-t"_s,      u"--testNamePattern"_s,
                                     u"--filter"_s, u"--grep"_s, u"-g"_s,     u"--tests"_s, u"--test-name-pattern"_s,
                                     u"--only"_s,   u"--jq"_s,   u"--test"_s, u"-m"_s};
    return Names.contains(option);
}

bool isPattern(const QStringList &value)
{
    const QString text = value.join(u' ');
    return text.contains(" or "_L1) || text.contains(" and "_L1)
        || std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"|*\\^$+[](){}").contains(c); });
}

bool isRewrittenValue(const QString &option, const QStringList &a, const QStringList &b)
{
    if (a == b)
        return true;
    const QSet<QString> x = wordsIn(a.join(u' ')), y = wordsIn(b.join(u' '));
    if (x.isEmpty() || y.isEmpty())
        return false;
    if (!isFilter(option)) // a long one of which words were left out
        return std::min(x.size(), y.size()) >= LongValue && (x.contains(y) || y.contains(x));
    if (x.contains(y) || y.contains(x))
        return true;
    if (!isPattern(a) && !isPattern(b)) // the name of one thing
        return false;
    const auto common = QSet<QString>(x).intersect(y).size();
    return double(common) >= CommonValues * double(std::min(x.size(), y.size()));
}

/// All options of `few` are in `many`, with the same values or a filter that was rewritten; what is more in `many` has no
/// value that could name another target.
bool isWithin(const OptionSplit &few, const OptionSplit &many)
{
    for (const auto &[option, values] : few.options) {
        const auto other = many.options.find(option);
        if (other == many.options.end() || !isRewrittenValue(option, values, other->second))
            return false;
    }
    return std::all_of(many.options.begin(), many.options.end(), [&few](const auto &option) {
        return few.options.contains(option.first) || option.second.isEmpty() || isFilter(option.first);
    });
}

bool isRewritten(const QStringList &a, const QStringList &b)
{
    const OptionSplit x = optionsOf(a), y = optionsOf(b);
    if (x.operands != y.operands || std::size_t(x.operands.size()) < LeastOperands || x.measures != y.measures
        || x.options.empty() || y.options.empty())
        return false;
    return isWithin(x, y) || isWithin(y, x);
}

bool waitsOnly(const QString &command)
{
    const auto parts = CommandSplitter(QStringView(command).left(MostCommand)).split();
    return std::any_of(parts.begin(), parts.end(), [](const Pipeline &p) { return p[0].front() == "sleep"_L1; });
}

} // namespace

CommandCore coreOf(const QString &command)
{
    CommandCore core;
    QStringList written; // by this command: looking at it afterwards is looking at the output
    for (Pipeline &pipeline : CommandSplitter(QStringView(command).left(MostCommand)).split()) {
        std::size_t first = 0;
        QStringList fed;
        for (; first + 1 < pipeline.size() && isFeeder(pipeline[first].front()); ++first)
            fed += fedTo(pipeline[first]);
        QStringList stage = std::move(pipeline[first]);
        dropPrefixes(stage);
        if (stage.isEmpty() || isPreparation(stage.front()))
            continue;
        if (stage.front() == "cd"_L1) {
            core.folder = stage.value(1);
            continue;
        }
        const QStringList program = withoutManner(stage) + fed;
        if (readsWhatWasWritten(program, written))
            continue;
        written += outputFilesOf(stage);
        if (!program.isEmpty() && std::find(core.programs.begin(), core.programs.end(), program) == core.programs.end())
            core.programs.push_back(program);
    }
    return core;
}

bool isSameAttempt(const QString &a, const QString &b)
{
    if (a == b)
        return true;
    const CommandCore x = coreOf(a), y = coreOf(b);
    if (x.programs.empty() && y.programs.empty())
        return waitsOnly(a) && waitsOnly(b);
    if (x.programs.empty() || y.programs.empty()
        || (!x.folder.isEmpty() && !y.folder.isEmpty() && x.folder != y.folder))
        return false;
    if (x.programs == y.programs)
        return true;
    return x.programs.size() == 1 && y.programs.size() == 1 && isRewritten(x.programs.front(), y.programs.front());
}

bool isRepairedAttempt(const QString &a, const QString &b)
{
    const CommandCore x = coreOf(a), y = coreOf(b);
    if (!x.folder.isEmpty() && !y.folder.isEmpty() && x.folder != y.folder)
        return false;
    const auto words = [](const CommandCore &core) {
        QStringList all;
        for (const QStringList &program : core.programs)
            all += program;
        return all.join(u' ');
    };
    return isSmallRepair(words(x), words(y));
}

} // namespace glasshouse
