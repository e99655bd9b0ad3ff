// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/sqlrunner.h"

#include "query/sqljson.h"
#include "store/sandbox/sandbox.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <cerrno>
#include <csignal>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr char Self[] = "/proc/self/exe";
constexpr auto LookAtStop = 20ms;        ///< how often it is looked whether the answer is still wanted
constexpr qint64 MostEnvelope = 1 << 20; ///< of an answer, beside its rows

class Descriptor
{
public:
    explicit Descriptor(int number = -1) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    void reset(int number)
    {
        close();
        m_number = number;
    }
    void close()
    {
        if (m_number >= 0)
            ::close(std::exchange(m_number, -1));
    }
    int number() const { return m_number; }

private:
    int m_number;
};

/// What posix_spawn is told, freed in the end.
class SpawnRules
{
public:
    /// The child has our socket as input and output, and no other file of this process: neither ports nor locks.
    explicit SpawnRules(int socket)
    {
        posix_spawn_file_actions_init(&m_files);
        posix_spawn_file_actions_adddup2(&m_files, socket, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&m_files, socket, STDOUT_FILENO);
        posix_spawn_file_actions_addopen(&m_files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addclosefrom_np(&m_files, STDERR_FILENO + 1);
        posix_spawnattr_init(&m_attributes);
        sigset_t none, all;
        sigemptyset(&none);
        sigfillset(&all);
        posix_spawnattr_setsigmask(&m_attributes, &none);
        posix_spawnattr_setsigdefault(&m_attributes, &all);
        // A group of its own: Ctrl+C in the terminal is for us, and we tell it.
        posix_spawnattr_setpgroup(&m_attributes, 0);
        posix_spawnattr_setflags(&m_attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ~SpawnRules()
    {
        posix_spawn_file_actions_destroy(&m_files);
        posix_spawnattr_destroy(&m_attributes);
    }
    SpawnRules(const SpawnRules &) = delete;
    SpawnRules &operator=(const SpawnRules &) = delete;

    int spawn(pid_t &process, const QByteArray &program)
    {
        char name[] = "glasshousectl", command[] = "sql-worker";
        char *const arguments[] = {name, command, nullptr};
        return posix_spawn(&process, program.constData(), &m_files, &m_attributes, arguments, environ);
    }

private:
    posix_spawn_file_actions_t m_files{};
    posix_spawnattr_t m_attributes{};
};

/// A running process that does not outlive this.
class Worker
{
public:
    ~Worker() { end(); }
    Worker() = default;
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    Result<void> start(const QString &program)
    {
        int ends[2];
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
            return fail(Error::Code::Io, u"no process for SQL can be started: %1"_s.arg(qt_error_string(errno)));
        m_socket.reset(ends[0]);
        const Descriptor theirs(ends[1]);
        fcntl(m_socket.number(), F_SETFL, O_NONBLOCK);
        if (const int error = SpawnRules(theirs.number()).spawn(m_process, QFile::encodeName(program)); error != 0) {
            m_process = -1;
            return fail(Error::Code::Io,
                        u"%1, which runs SQL, cannot be started: %2"_s.arg(program, qt_error_string(error)));
        }
        return {};
    }

    int socket() const { return m_socket.number(); }

    /// Whether it ended by itself, and well. It is gone afterwards.
    bool end()
    {
        if (m_process <= 0)
            return false;
        m_socket.close();
        int status = 0;
        if (waitpid(m_process, &status, WNOHANG) == 0) {
            kill(m_process, SIGKILL);
            while (waitpid(m_process, &status, 0) < 0 && errno == EINTR) {}
        }
        m_process = -1;
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

private:
    Descriptor m_socket;
    pid_t m_process = -1;
};

/// Gives the task and takes the reply, until it is whole, the time is over, or nobody wants it.
class Conversation
{
public:
    enum class End { Whole, TimeOver, Stopped, TooLong, Broken };

    Conversation(int socket, QByteArray task, qint64 most) : m_socket(socket), m_task(std::move(task)), m_most(most) {}

    End hold(Clock::time_point until, const std::atomic_bool &stop)
    {
        for (;;) {
            if (stop)
                return End::Stopped;
            if (Clock::now() >= until)
                return End::TimeOver;
            pollfd waiting{m_socket, short(POLLIN | (m_task.isEmpty() ? 0 : POLLOUT)), 0};
            if (poll(&waiting, 1, int(LookAtStop.count())) < 0 && errno != EINTR)
                return End::Broken;
            if ((waiting.revents & POLLOUT) && !m_task.isEmpty())
                write();
            if (!(waiting.revents & (POLLIN | POLLHUP | POLLERR)))
                continue;
            if (const auto end = read())
                return *end;
        }
    }

    const QByteArray &reply() const { return m_reply; }

private:
    void write()
    {
        const ssize_t count = send(m_socket, m_task.constData(), std::size_t(m_task.size()), MSG_NOSIGNAL);
        if (count > 0)
            m_task.remove(0, count);
        else if (count < 0 && errno != EAGAIN && errno != EINTR)
            m_task.clear(); // it has gone: reading tells
        if (m_task.isEmpty())
            shutdown(m_socket, SHUT_WR);
    }
    std::optional<End> read()
    {
        char buffer[65536];
        const ssize_t count = recv(m_socket, buffer, sizeof buffer, 0);
        if (count == 0)
            return End::Whole;
        if (count < 0)
            return errno == EAGAIN || errno == EINTR ? std::nullopt : std::optional(End::Broken);
        m_reply.append(buffer, count);
        return m_reply.size() > m_most ? std::optional(End::TooLong) : std::nullopt;
    }

    int m_socket;
    QByteArray m_task, m_reply;
    qint64 m_most;
};

Result<SqlAnswer> tooDear(const char *what)
{
    return fail(Error::Code::Rejected, QString::fromLatin1(what) + u". "_s + QString::fromLatin1(sandbox::Advice));
}

} // namespace

QString SqlRunner::workerProgram()
{
    const QFileInfo self(QFile::symLinkTarget(QString::fromLatin1(Self)));
    // Itself even where its file has been replaced since.
    if (self.fileName().startsWith(u"glasshousectl"))
        return QString::fromLatin1(Self);
    return self.path() + u"/glasshousectl"_s;
}

Result<void> SqlRunner::takePlace(const std::atomic_bool &stop)
{
    std::unique_lock lock(m_mutex);
    if (m_running >= m_options.running && m_waiting >= m_options.waiting)
        return fail(Error::Code::Busy, u"too many statements run already: ask again later"_s);
    const auto until = Clock::now() + m_options.patience;
    ++m_waiting;
    while (m_running >= m_options.running && !stop && Clock::now() < until)
        m_left.wait_for(lock, LookAtStop);
    --m_waiting;
    if (stop)
        return fail(Error::Code::Cancelled, u"nobody waits for the answer any more"_s);
    if (m_running >= m_options.running)
        return fail(Error::Code::Busy, u"too many statements run already: ask again later"_s);
    ++m_running;
    return {};
}

void SqlRunner::leavePlace()
{
    {
        const std::lock_guard lock(m_mutex);
        --m_running;
    }
    m_left.notify_one();
}

Result<SqlAnswer> SqlRunner::run(const SqlQuestion &question, const QString &storePath, const Scope &scope,
                                 const std::atomic_bool &stop)
{
    using End = Conversation::End;
    if (question.sql.trimmed().isEmpty())
        return fail(Error::Code::Rejected, u"there is no statement"_s);
    const QString program = m_options.program.isEmpty() ? workerProgram() : m_options.program;
    if (!QFileInfo(program).isExecutable())
        return fail(Error::Code::Io,
                    u"%1, which runs SQL, is not there: it is installed together with this program"_s.arg(program));
    if (auto place = takePlace(stop); !place)
        return tl::unexpected(place.error());
    const auto leave = qScopeGuard([this] { leavePlace(); });
    Worker worker;
    if (auto started = worker.start(program); !started)
        return tl::unexpected(started.error());
    const SqlTask task{
        storePath, scope.tenant(), scope.onlyActors(), question, int(m_options.time.count()), m_options.outputBytes};
    Conversation conversation(worker.socket(), toJson(task), m_options.outputBytes + MostEnvelope);
    switch (conversation.hold(Clock::now() + m_options.time + m_options.grace, stop)) {
    case End::Whole:
        break;
    case End::Stopped:
        return fail(Error::Code::Cancelled, u"nobody waits for the answer any more"_s);
    case End::TimeOver:
        return tooDear("the statement was stopped: its time is over");
    case End::TooLong:
        return fail(Error::Code::Rejected, u"the answer is larger than one may be"_s);
    case End::Broken:
        return fail(Error::Code::Io, u"the process that runs SQL cannot be read"_s);
    }
    if (conversation.reply().isEmpty()) // killed by its limits
        return tooDear("the statement takes more time or memory than one may");
    return parseSqlReply(conversation.reply());
}

} // namespace glasshouse
