// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a transcript: reading them must neither crash nor depend on where one read(2) ends and the next begins.
#include "transcripts/claudereader.h"

#include <QString>

#include <cstdlib>
#include <unistd.h>

using namespace glasshouse;

namespace {

/// A file of this process for the input at hand.
class InputFile
{
public:
    InputFile() : m_fd(::mkstemp(m_path)) {}
    ~InputFile()
    {
        ::close(m_fd);
        ::unlink(m_path);
    }
    InputFile(const InputFile &) = delete;
    InputFile &operator=(const InputFile &) = delete;

    QString path() const { return QString::fromLatin1(m_path); }
    bool hold(const std::uint8_t *data, std::size_t size)
    {
        return ::ftruncate(m_fd, 0) == 0 && ::pwrite(m_fd, data, size, 0) == ssize_t(size);
    }

private:
    char m_path[32] = "/tmp/glasshouse-fuzz-XXXXXX";
    int m_fd;
};

struct Sums {
    qint64 lines = 0, bad = 0, next = 0, tokens = 0;
    std::size_t records = 0;
    bool operator==(const Sums &) const = default;
};

Sums read(ClaudeReader &reader, const QString &path)
{
    Sums sums;
    const std::atomic_bool stop{false};
    const auto result = reader.read(
        {path},
        [&sums](FileFacts &&facts) {
            sums.lines += facts.lines + facts.tailLines;
            sums.bad += facts.badLines + facts.tailBad;
            sums.next = facts.nextOffset;
            sums.records +=
                facts.calls.size() + facts.toolUses.size() + facts.toolResults.size() + facts.happenings.size();
            for (const CallCopy &call : facts.calls)
                sums.tokens ^= call.usage.output;
            return true;
        },
        stop);
    if (!result)
        std::abort();
    return sums;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static InputFile file;
    static ClaudeReader whole;
    static ClaudeReader pieces(7, 16 * 1024 * 1024);
    static ClaudeReader filtered(64, 128); // nearly every line is over this limit
    if (!file.hold(data, size))
        return 0;
    if (read(whole, file.path()) != read(pieces, file.path()))
        std::abort();
    read(filtered, file.path());
    return 0;
}
