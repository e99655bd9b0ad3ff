// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/openedstore.h"

#include "base/paths.h"
#include "ctl/arguments.h"
#include "query/askany.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace glasshouse {

QString chosenStore(const QString &named)
{
    return named.isEmpty() ? defaultStorePath() : named;
}

Result<std::unique_ptr<OpenedStore>> OpenedStore::open(const QString &named, const Terminal &terminal)
{
    const QString path = chosenStore(named);
    if (!QFileInfo::exists(path))
        return fail(
            Error::Code::Io,
            u"there is no store at %1; glasshousectl import makes it, glasshousectl demo makes one to look at"_s.arg(
                path));
    auto reader = StoreReader::open(path);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    return std::unique_ptr<OpenedStore>(new OpenedStore(std::move(*reader), terminal.stop));
}

Result<std::unique_ptr<OpenedStore>> OpenedStore::open(const Arguments &arguments, const Terminal &terminal)
{
    if (!arguments.remote.isNamed())
        return open(arguments.store, terminal);
    auto remote = RemoteStore::open(arguments.remote, terminal);
    if (!remote)
        return tl::unexpected<Error>(remote.error());
    return std::unique_ptr<OpenedStore>(new OpenedStore(std::move(*remote)));
}

OpenedStore::OpenedStore(std::unique_ptr<RemoteStore> remote) : m_remote(std::move(remote)) {}

OpenedStore::OpenedStore(std::unique_ptr<StoreReader> reader, const std::atomic_bool &stop)
    : m_reader(std::move(reader)),
      m_watcher([this, &stop] { watch(stop); })
{}

OpenedStore::~OpenedStore()
{
    m_done.release();
    if (m_watcher.joinable())
        m_watcher.join();
}

Result<Answer> OpenedStore::askAny(const Question &question)
{
    return m_remote ? m_remote->ask(question) : glasshouse::askAny(*m_reader, question, Access::localOwner());
}

void OpenedStore::watch(const std::atomic_bool &stop)
{
    // A signal handler may do no more than set the flag, so it has to be looked at.
    while (!m_done.try_acquire_for(50ms)) {
        if (stop)
            m_reader->interrupt();
    }
}

} // namespace glasshouse
