// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/sqlworker.h"

#include "query/masking.h"
#include "store/sandbox/sandbox.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <ctime>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 MostTaskBytes = 1 << 20;
constexpr qint64 HeapBytes = 80 << 20;     ///< SQLite's: 64 MiB for the statement, 16 MiB of the store's pages
constexpr qint64 AddressBytes = 256 << 20; ///< beyond what is mapped when the statement begins
constexpr int MostDeadlineMs = 60'000;

sandbox::Masks masks()
{
    sandbox::Masks masks;
    masks.json = [](std::string_view json) { return maskedJson(json).json; };
    masks.text = [](std::string_view name, std::string_view text) {
        const QString key = QString::fromLatin1(name.data(), qsizetype(name.size()));
        const QJsonObject shown =
            masked(QJsonObject{{key, QString::fromUtf8(text.data(), qsizetype(text.size()))}}).object;
        return shown[key].toString().toStdString();
    };
    return masks;
}

SqlCell cellOf(sandbox::Value &value)
{
    if (const auto *const integer = std::get_if<qint64>(&value))
        return *integer;
    if (const auto *const real = std::get_if<double>(&value))
        return *real;
    if (const auto *const text = std::get_if<std::string>(&value))
        return QString::fromStdString(*text);
    return {};
}

SqlAnswer toAnswer(sandbox::Output output)
{
    SqlAnswer answer;
    for (const std::string &name : output.columns)
        answer.columns.push_back({QString::fromStdString(name), {}});
    answer.rows.reserve(output.rows.size());
    for (std::vector<sandbox::Value> &row : output.rows) {
        std::vector<SqlCell> &cells = answer.rows.emplace_back();
        std::transform(row.begin(), row.end(), std::back_inserter(cells), cellOf);
    }
    for (const std::string &step : output.plan)
        answer.plan << QString::fromStdString(step);
    answer.truncated = output.truncated;
    answer.elapsedMs = output.elapsed.count();
    answer.advice = QString::fromStdString(output.advice);
    findTypes(answer);
    return answer;
}

void limit(__rlimit_resource what, qint64 most)
{
    rlimit limit{};
    if (getrlimit(what, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max = std::min(limit.rlim_max, rlim_t(most));
    setrlimit(what, &limit);
}

qint64 addressesInUse()
{
    QFile sizes(u"/proc/self/statm"_s);
    if (!sizes.open(QIODevice::ReadOnly))
        return 0;
    return sizes.readAll().split(' ').value(0).toLongLong() * sysconf(_SC_PAGESIZE);
}

/// No new files, no longer files, no new processes, no more rights than these; little memory, little time.
void confine(int deadlineMs)
{
    tzset(); // reads a file
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    sandbox::limitMemory(HeapBytes);
    if (const qint64 used = addressesInUse())
        limit(RLIMIT_AS, used + AddressBytes);
    limit(RLIMIT_CPU, deadlineMs / 1000 + 2);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NPROC, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 0); // those that are open stay so
}

QByteArray readAll()
{
    QByteArray all;
    char buffer[65536];
    while (all.size() <= MostTaskBytes) {
        const ssize_t count = read(STDIN_FILENO, buffer, sizeof buffer);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            break;
        all.append(buffer, count);
    }
    return all;
}

bool writeAll(const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t count = write(STDOUT_FILENO, bytes.constData() + done, std::size_t(bytes.size() - done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        done += count;
    }
    return true;
}

} // namespace

Result<SqlAnswer> answerSql(const SqlTask &task, const std::function<void()> &confine)
{
    const SqlQuestion &question = task.question;
    if (question.limit < 1 || question.limit > SqlQuestion::MostRows)
        return fail(Error::Code::Rejected, u"the limit must be from 1 to %1"_s.arg(SqlQuestion::MostRows));
    if (question.sql.trimmed().isEmpty())
        return fail(Error::Code::Rejected, u"there is no statement"_s);
    auto opened = sandbox::Sandbox::open(task.storePath, {task.tenant, task.onlyActors}, masks());
    if (!opened)
        return tl::unexpected(opened.error());
    if (confine)
        confine();
    const sandbox::Limits limits{question.limit, task.outputBytes, std::chrono::milliseconds(task.deadlineMs)};
    const std::string sql = question.sql.toStdString();
    auto output = question.plan ? (*opened)->plan(sql, limits) : (*opened)->run(sql, limits);
    if (!output)
        return tl::unexpected(output.error());
    return toAnswer(std::move(*output));
}

int runSqlWorker()
{
    prctl(PR_SET_PDEATHSIG, SIGKILL); // whoever asked has gone: nobody reads the answer
    const auto task = parseSqlTask(readAll());
    if (!task || task->deadlineMs < 1 || task->deadlineMs > MostDeadlineMs)
        return writeAll(toJson(Result<SqlAnswer>(fail(Error::Code::Rejected, u"this is no task"_s)))) ? EXIT_SUCCESS
                                                                                                      : EXIT_FAILURE;
    Result<SqlAnswer> reply = fail(Error::Code::Rejected, u"the statement takes more memory than one may"_s);
    try {
        reply = answerSql(*task, [&task] { confine(task->deadlineMs); });
        return writeAll(toJson(reply)) ? EXIT_SUCCESS : EXIT_FAILURE;
    } catch (const std::bad_alloc &) {
        return EXIT_FAILURE; // the parent says so
    }
}

} // namespace glasshouse
