// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/access.h"
#include "ctl/remotestore.h"
#include "query/reader.h"

#include <semaphore>
#include <thread>

namespace glasshouse {

struct Arguments;

/// The store that is meant: the one named, or the user's own.
QString chosenStore(const QString &named);

/// A store opened for questions that Ctrl+C can end: the one on this computer, where a thread of its own watches
/// Terminal::stop meanwhile, or another Glasshouse.
class OpenedStore
{
public:
    /// Errors as StoreReader::open; a store that does not exist says how to make it.
    static Result<std::unique_ptr<OpenedStore>> open(const QString &named, const Terminal &terminal);
    /// The one that the command line names: with --remote as RemoteStore::open, else as above.
    static Result<std::unique_ptr<OpenedStore>> open(const Arguments &arguments, const Terminal &terminal);
    ~OpenedStore();

    template<typename Q>
    Result<typename Q::Answer> ask(const Q &question)
    {
        if (!m_remote)
            return m_reader->ask(question, Access::localOwner());
        auto answer = m_remote->ask(Question(question));
        if (!answer)
            return tl::unexpected<Error>(answer.error());
        return std::get<typename Q::Answer>(std::move(*answer));
    }
    /// For questions whose kind is known at run time alone.
    Result<Answer> askAny(const Question &question);

    /// nullptr: it is a store on this computer.
    RemoteStore *remote() { return m_remote.get(); }

private:
    OpenedStore(std::unique_ptr<StoreReader> reader, const std::atomic_bool &stop);
    explicit OpenedStore(std::unique_ptr<RemoteStore> remote);
    void watch(const std::atomic_bool &stop);

    std::unique_ptr<RemoteStore> m_remote;
    std::unique_ptr<StoreReader> m_reader;
    std::binary_semaphore m_done{0};
    std::thread m_watcher;
};

} // namespace glasshouse
