// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/commandmanner.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype LeastRepairedWords = 4, MostRepairs = 2;
constexpr qsizetype MostRepaired = 16'384; ///< characters that are looked at

using NameSet = QSet<QString>;

bool changesOutputOnly(QStringView word)
{
    static const NameSet Switches{u"-v"_s,        u"-vv"_s,     u"-vvv"_s,     u"-q"_s,
                                  u"--verbose"_s, u"--quiet"_s, u"-count=1"_s, u"--no-cache"_s,
                                  u"--color"_s,   u"-s"_s,      u"--silent"_s, u"--no-color"_s};
    static const NameSet Named{u"--progress"_s, u"--color"_s,    u"--colour"_s,   u"--tb"_s,       u"--log-level"_s,
                               u"--format"_s,   u"--reporter"_s, u"--loglevel"_s, u"--verbosity"_s};
    const qsizetype equals = word.indexOf(u'=');
    return Switches.contains(word.toString()) || (equals > 0 && Named.contains(word.left(equals).toString()))
        || (word.startsWith(u'-') && isWholeNumber(word.sliced(1)));
}

/// What one program's own options say about manner: by themselves, or with the word behind them.
struct ProgramManner {
    NameSet names;    ///< of programs
    NameSet switches; ///< alone
    NameSet valued;   ///< with a value, as the next word or behind "="
};

const std::vector<ProgramManner> &programManners()
{
    static const std::vector<ProgramManner> All{
        {{u"curl"_s},
         {u"--fail"_s, u"--location"_s, u"--include"_s, u"--show-error"_s, u"--no-progress-meter"_s},
         {u"-o"_s, u"--output"_s, u"-w"_s, u"--write-out"_s, u"-m"_s, u"--max-time"_s, u"--connect-timeout"_s,
          u"--retry"_s, u"--retry-delay"_s}},
        {{u"wget"_s}, {u"-qO-"_s, u"-nv"_s}, {u"-O"_s, u"-T"_s, u"--timeout"_s, u"-t"_s, u"--tries"_s}},
        {{u"kubectl"_s, u"oc"_s},
         {u"--no-headers"_s, u"-w"_s, u"--watch"_s, u"-f"_s, u"--follow"_s},
         {u"-o"_s, u"--output"_s, u"--tail"_s, u"--since"_s}},
        {{u"docker"_s, u"podman"_s, u"docker-compose"_s},
         {u"--follow"_s, u"--timestamps"_s},
         {u"--tail"_s, u"--since"_s, u"--progress"_s}},
        {{u"journalctl"_s},
         {u"--no-pager"_s, u"-f"_s, u"--follow"_s},
         {u"-n"_s, u"--lines"_s, u"-o"_s, u"--output"_s, u"--since"_s}},
        {{u"gh"_s, u"glab"_s}, {u"--watch"_s, u"--exit-status"_s}, {u"--json"_s, u"--interval"_s}},
        {{u"make"_s, u"ninja"_s, u"cmake"_s, u"ctest"_s, u"cargo"_s},
         {u"--output-on-failure"_s, u"-V"_s, u"-VV"_s, u"--parallel"_s},
         {u"-j"_s, u"--jobs"_s}},
        {{u"pytest"_s, u"py.test"_s}, {u"-x"_s, u"-vs"_s, u"-sv"_s, u"-xvs"_s, u"-rA"_s}, {u"--maxfail"_s}},
        {{u"gradle"_s, u"gradlew"_s, u"mvn"_s, u"mvnw"_s},
         {u"--info"_s, u"--stacktrace"_s, u"--console=plain"_s, u"-e"_s, u"-X"_s},
         {}},
    };
    return All;
}

QString baseName(const QString &program)
{
    return program.mid(program.lastIndexOf(u'/') + 1);
}

/// "-sSfL": nothing but letters that change what is shown.
bool isCurlBundle(QStringView word)
{
    return word.size() > 1 && word.front() == u'-' && word[1] != u'-'
        && std::all_of(word.begin() + 1, word.end(), [](QChar c) { return QStringView(u"sSfiLvk#").contains(c); });
}

/// How many words from here on are manner.
qsizetype mannerWords(const QStringList &program, qsizetype at, const QString &name)
{
    const QString &word = program[at];
    for (const ProgramManner &manner : programManners()) {
        if (!manner.names.contains(name))
            continue;
        if (manner.switches.contains(word))
            return 1;
        const qsizetype equals = word.indexOf(u'=');
        if (equals > 0 && manner.valued.contains(word.left(equals)))
            return 1;
        if (manner.valued.contains(word)) // "-j" may stand alone
            return word == "-j"_L1 && !isWholeNumber(program.value(at + 1)) ? 1 : 2;
        if (word.startsWith("-j"_L1) && manner.valued.contains(u"-j"_s) && isWholeNumber(QStringView(word).sliced(2)))
            return 1;
        if (name == "curl"_L1 && isCurlBundle(word))
            return 1;
    }
    return 0;
}

NameSet repairedWords(const QString &text)
{
    NameSet words;
    QString word;
    bool variable = false;
    for (const QChar c : QStringView(text).left(MostRepaired).toString() + u' ') {
        if (c.isLetterOrNumber() || c == u'_') {
            word += c;
            continue;
        }
        if (!word.isEmpty() && !variable && c != u'=')
            words.insert(word);
        if (!(c == u'{' && variable && word.isEmpty()))
            variable = c == u'$';
        word.clear();
    }
    return words;
}

} // namespace

bool isWholeNumber(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

int redirectionOf(QStringView word)
{
    while (!word.isEmpty() && word.front().isDigit())
        word = word.sliced(1);
    if (word.startsWith(u'&'))
        word = word.sliced(1);
    if (!word.startsWith(u'>'))
        return 0;
    return word == ">"_L1 || word == ">>"_L1 ? 2 : 1;
}

QStringList withoutManner(const QStringList &program)
{
    QStringList left;
    const QString name = baseName(program.front());
    const bool cutsLines = name == "head"_L1 || name == "tail"_L1;
    const bool searches = name.endsWith("grep"_L1) || name == "rg"_L1 || name == "ag"_L1; // -v: what does not match
    for (qsizetype i = 0; i < program.size(); ++i) {
        const QString &word = program[i];
        if (const int kind = redirectionOf(word)) {
            i += kind - 1;
            continue;
        }
        if (const qsizetype words = i > 0 ? mannerWords(program, i, name) : 0) {
            i += words - 1;
            continue;
        }
        if (changesOutputOnly(word) && !(searches && word == "-v"_L1))
            continue;
        const bool fromPlace = i + 1 < program.size() && program[i + 1].startsWith(u'+'); // tail -n +200: a page
        if ((cutsLines && !fromPlace && (word == "-n"_L1 || word == "--lines"_L1)) || word == "--format"_L1
            || word == "--reporter"_L1) {
            ++i;
            continue;
        }
        left += word;
    }
    return left;
}

void dropRunner(QStringList &program)
{
    static const NameSet Runs{u"poetry"_s, u"uv"_s, u"pipenv"_s, u"pdm"_s, u"rye"_s};
    while (program.size() > 1) {
        const QString name = baseName(program.front());
        if (name == "npx"_L1 || name == "bunx"_L1)
            program.removeFirst();
        else if (program.size() > 2
                 && ((Runs.contains(name) && program[1] == "run"_L1) || (name == "bundle"_L1 && program[1] == "exec"_L1)
                     || (name.startsWith("python"_L1) && program[1] == "-m"_L1)))
            program = program.mid(2);
        else
            return;
    }
}

QStringList outputFilesOf(const QStringList &program)
{
    QStringList files;
    for (qsizetype i = 0; i < program.size(); ++i) {
        const int kind = redirectionOf(program[i]);
        if (kind == 2)
            files += program.value(++i);
        else if (kind == 1 && !program[i].contains(u'&'))
            files += program[i].mid(program[i].lastIndexOf(u'>') + 1);
    }
    files.removeAll(QString());
    files.removeAll(u"/dev/null"_s);
    return files;
}

bool readsWhatWasWritten(const QStringList &program, const QStringList &written)
{
    static const NameSet Readers{u"cat"_s, u"tail"_s, u"head"_s, u"less"_s, u"wc"_s, u"grep"_s, u"egrep"_s, u"rg"_s};
    return program.size() > 1 && Readers.contains(program.front()) && written.contains(program.back());
}

bool isSmallRepair(const QString &a, const QString &b)
{
    const NameSet x = repairedWords(a), y = repairedWords(b);
    const NameSet &few = x.size() < y.size() ? x : y, &many = x.size() < y.size() ? y : x;
    return few.size() >= LeastRepairedWords && many.size() - few.size() <= MostRepairs && many.contains(few);
}

} // namespace glasshouse
