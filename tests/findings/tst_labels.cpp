// SPDX-License-Identifier: GPL-3.0-or-later
// The scanner against the labelled set: labels.md has its rules. Prints precision and recall by type.
#include "ingest/findingreader.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <cstdio>
#include <map>
#include <set>

using namespace Qt::StringLiterals;
using namespace glasshouse;

namespace {

/// One labelled or found case. Two of one type on one line are one.
struct Case {
    QString file;
    qint64 line = 0;
    auto operator<=>(const Case &other) const { return std::pair(file, line) <=> std::pair(other.file, other.line); }
    bool operator==(const Case &) const = default;
};
using CasesByType = std::map<QString, std::set<Case>>;

struct Score {
    size_t labelled = 0, found = 0, right = 0;
    double precision() const { return found ? double(right) / double(found) : 1; }
    double recall() const { return labelled ? double(right) / double(labelled) : 1; }
};

/// A rejection by words is scored by itself: two careful readers differ on it.
QString columnOf(const QString &type, const QString &kind)
{
    return type == "user_rejection"_L1 && kind == "words"_L1 ? u"user_rejection/words"_s : type;
}

CasesByType labels(std::map<Case, QString> &kinds)
{
    QFile file(QString::fromUtf8(LABELS_FILE));
    CasesByType cases;
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines.mid(1)) {
        const QStringList fields = line.split(u'\t');
        const Case labelled{fields[0], fields[1].toLongLong()};
        cases[columnOf(fields[2], fields.value(3))].insert(labelled);
        if (fields[2] == "tool_error"_L1)
            kinds[labelled] = fields.value(3);
    }
    return cases;
}

bool isLeftOut(const QString &file)
{
    return file.startsWith("Piebald-AI__splitrail/src_analyzers_tests_source_data_qwen_code"_L1)
        || file.startsWith("jazzyalex__agent-sessions/Resources_Fixtures_stage0_agents_qwen_"_L1);
}

} // namespace

class TestLabels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatIsLabelled();
};

void TestLabels::findsWhatIsLabelled()
{
    const QString root = qEnvironmentVariable("GLASSHOUSE_SHARED") + u"/data/claude/"_s;
    if (qEnvironmentVariableIsEmpty("GLASSHOUSE_SHARED") || !QFile::exists(root))
        QSKIP("GLASSHOUSE_SHARED has no transcripts: precision and recall are not measured");
    std::map<Case, QString> kinds;
    const CasesByType labelled = labels(kinds);
    QVERIFY(!labelled.empty());
    CasesByType found;
    qint64 files = 0, errors = 0, rightKinds = 0;
    QDirIterator each(root, {u"*.jsonl"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next(), name = path.mid(root.size());
        if (isLeftOut(name))
            continue;
        ++files;
        const auto findings = findingsIn(path);
        QVERIFY2(findings, qPrintable(path));
        for (const Finding &finding : *findings) {
            const QString type = QString::fromLatin1(nameOf(finding.type).data(), int(nameOf(finding.type).size()));
            const Case at{name, finding.line};
            found[columnOf(type, finding.detail)].insert(at);
            if (finding.type != FindingType::ToolError || !kinds.contains(at))
                continue;
            ++errors;
            rightKinds += kinds[at] == finding.detail ? 1 : 0;
            if (kinds[at] != finding.detail && qEnvironmentVariableIsSet("GLASSHOUSE_FINDINGS_DETAIL"))
                std::printf("kind %s:%lld labelled %s, found %s\n", qPrintable(name), finding.line,
                            qPrintable(kinds[at]), qPrintable(finding.detail));
        }
    }
    std::set<QString> types;
    for (const auto *side : {&labelled, &std::as_const(found)}) {
        for (const auto &[type, cases] : *side)
            types.insert(type);
    }
    std::map<QString, Score> scores;
    std::printf("%lld transcripts\n%-24s %8s %8s %8s %9s %7s\n", files, "type", "labelled", "found", "right",
                "precision", "recall");
    for (const QString &type : types) {
        Score &score = scores[type];
        const auto want = labelled.find(type);
        const std::set<Case> wanted = want == labelled.end() ? std::set<Case>() : want->second;
        const std::set<Case> &gotten = found[type];
        score.labelled = wanted.size();
        score.found = gotten.size();
        for (const Case &one : gotten) {
            score.right += wanted.count(one);
            if (!wanted.contains(one) && qEnvironmentVariableIsSet("GLASSHOUSE_FINDINGS_DETAIL"))
                std::printf("false %s %s:%lld\n", qPrintable(type), qPrintable(one.file), one.line);
        }
        for (const Case &one : wanted) {
            if (!gotten.contains(one) && qEnvironmentVariableIsSet("GLASSHOUSE_FINDINGS_DETAIL"))
                std::printf("missed %s %s:%lld\n", qPrintable(type), qPrintable(one.file), one.line);
        }
        std::printf("%-24s %8zu %8zu %8zu %9.3f %7.3f\n", qPrintable(type), score.labelled, score.found, score.right,
                    score.precision(), score.recall());
    }
    std::printf("kind of tool_error right: %lld of %lld\n", rightKinds, errors);
    for (const auto &[type, score] : scores) {
        if (std::max(score.labelled, score.found) >= 10)
            QVERIFY2(score.precision() >= 0.95, qPrintable(type));
    }
    for (const char *const fixed : {"tool_error", "permission_denied", "user_rejection", "interrupted", "abrupt_end",
                                    "api_error", "context_overflow"}) {
        QVERIFY2(scores[QString::fromLatin1(fixed)].recall() >= 0.90, fixed);
    }
    QVERIFY(double(rightKinds) >= 0.95 * double(errors));
    QVERIFY(scores[u"secret_leak"_s].found == 0);
}

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
