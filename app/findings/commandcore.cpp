// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/commandcore.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype MostCommand = 16'384; ///< characters that are looked at
constexpr std::size_t LeastOperands = 3;
constexpr double CommonValues = 0.6;

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
        if (!m_quote.isNull()) {
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

bool isNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// "PATH=…" in front of a program.
bool isSetting(QStringView word)
{
    const qsizetype equals = word.indexOf(u'=');
    return equals > 0 && !word.front().isDigit()
        && std::all_of(word.begin(), word.begin() + equals, [](QChar c) { return c.isLetterOrNumber() || c == u'_'; });
}

/// 0: none; 1: a redirection with its file; 2: the file is the next word.
int redirection(QStringView word)
{
    while (!word.isEmpty() && word.front().isDigit())
        word = word.sliced(1);
    if (word.startsWith(u'&'))
        word = word.sliced(1);
    if (!word.startsWith(u'>') && !word.startsWith(u'<'))
        return 0;
    return word == ">"_L1 || word == ">>"_L1 || word == "<"_L1 ? 2 : 1;
}

bool onlyChangesOutput(QStringView word)
{
    static const QSet<QString> Switches{u"-v"_s,      u"-vv"_s,      u"-q"_s,         u"--verbose"_s,
                                        u"--quiet"_s, u"-count=1"_s, u"--no-cache"_s, u"--color"_s,
                                        u"-s"_s,      u"--silent"_s, u"--no-color"_s};
    return Switches.contains(word.toString()) || (word.startsWith(u'-') && isNumber(word.sliced(1)));
}

QStringList programOf(const QStringList &stage)
{
    QStringList program;
    const QString &name = stage.front();
    const bool cutsLines = name == "head"_L1 || name == "tail"_L1;
    for (qsizetype i = 0; i < stage.size(); ++i) {
        const QString &word = stage[i];
        if (const int kind = redirection(word)) {
            i += kind - 1;
            continue;
        }
        if (onlyChangesOutput(word))
            continue;
        if ((cutsLines && (word == "-n"_L1 || word == "--lines"_L1)) || word == "--format"_L1
            || word == "--reporter"_L1) {
            ++i;
            continue;
        }
        program += word;
    }
    return program;
}

bool isFeeder(const QString &name)
{
    return name == "echo"_L1 || name == "printf"_L1 || name == "yes"_L1 || name == "cat"_L1;
}

bool isPreparation(const QString &name)
{
    return name == "sleep"_L1 || name == "echo"_L1 || name == "true"_L1 || name == "set"_L1 || name == "export"_L1;
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
    QSet<QString> options, values, measures;
};

OptionSplit optionsOf(const QStringList &program)
{
    OptionSplit split;
    bool isValue = false, ended = false;
    for (const QString &word : program) {
        if (!ended && word == "--"_L1) {
            ended = true;
        } else if (!ended && word.startsWith(u'-') && word.size() > 1) {
            const qsizetype equals = word.indexOf(u'=');
            const QString name = word.left(equals < 0 ? word.size() : equals);
            const QStringView bare = QStringView(name).sliced(name.startsWith("--"_L1) ? 2 : 1);
            if (bare.startsWith("cover"_L1) || bare.startsWith("bench"_L1) || bare.startsWith("race"_L1))
                split.measures.insert(name);
            split.options.insert(name);
            isValue = equals < 0;
            if (equals >= 0)
                split.values += wordsIn(word.mid(equals + 1));
        } else if (isValue && !ended) {
            isValue = false;
            split.values += wordsIn(word);
        } else {
            split.operands += word;
        }
    }
    return split;
}

bool isRewritten(const QStringList &a, const QStringList &b)
{
    const OptionSplit x = optionsOf(a), y = optionsOf(b);
    if (x.operands != y.operands || std::size_t(x.operands.size()) < LeastOperands || x.measures != y.measures)
        return false;
    if (x.options.isEmpty() || y.options.isEmpty() || !(x.options.contains(y.options) || y.options.contains(x.options)))
        return false;
    const auto common = QSet<QString>(x.values).intersect(y.values).size();
    return double(common) >= CommonValues * double(std::min(x.values.size(), y.values.size()));
}

} // namespace

CommandCore coreOf(const QString &command)
{
    CommandCore core;
    for (Pipeline &pipeline : CommandSplitter(QStringView(command).left(MostCommand)).split()) {
        std::size_t first = 0;
        while (first + 1 < pipeline.size() && isFeeder(pipeline[first].front()))
            ++first;
        QStringList stage = std::move(pipeline[first]);
        while (!stage.isEmpty() && isSetting(stage.front()))
            stage.removeFirst();
        if (stage.size() > 2 && stage.front() == "timeout"_L1)
            stage = stage.mid(2);
        if (stage.isEmpty() || isPreparation(stage.front()))
            continue;
        if (stage.front() == "cd"_L1) {
            core.folder = stage.value(1);
            continue;
        }
        const QStringList program = programOf(stage);
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
    if (x.programs.empty() || y.programs.empty()
        || (!x.folder.isEmpty() && !y.folder.isEmpty() && x.folder != y.folder))
        return false;
    if (x.programs == y.programs)
        return true;
    return x.programs.size() == 1 && y.programs.size() == 1 && isRewritten(x.programs.front(), y.programs.front());
}

} // namespace glasshouse
