// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes are a transcript: looking through them must not crash, must come to the same twice, must keep every excerpt safe,
// and must not depend on where the reading stopped.
#include "base/textsafety.h"
#include "ingest/findingreader.h"

#include <cstdlib>
#include <limits>
#include <unistd.h>

using namespace glasshouse;

namespace {

/// A file of this process for the input at hand.
struct InputPlace {
    char path[32] = "/tmp/glasshouse-fuzz-XXXXXX";
    int file = ::mkstemp(path);
    ~InputPlace()
    {
        ::close(file);
        ::unlink(path);
    }
};

std::vector<Finding> readWith(const QString &path, qint64 step)
{
    FindingReader reader(path);
    for (;;) {
        const auto more = reader.readOn(step);
        if (!more)
            std::abort();
        if (!*more)
            return reader.findings();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const InputPlace place;
    const QString name = QString::fromLatin1(place.path);
    if (::ftruncate(place.file, 0) != 0 || ::pwrite(place.file, data, size, 0) != ssize_t(size))
        return 0;
    const std::vector<Finding> findings = readWith(name, std::numeric_limits<qint64>::max());
    if (findings != readWith(name, 1))
        std::abort();
    for (const Finding &finding : findings) {
        if (finding.excerpt.size() > Finding::MostExcerpt || finding.excerpt != escapeControls(finding.excerpt)
            || finding.line < 1 || finding.offset < 0 || finding.offset > qint64(size))
            std::abort();
    }
    return 0;
}
