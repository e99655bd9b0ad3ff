// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/access.h"
#include "ctl/terminal.h"
#include "query/reader.h"

#include <semaphore>
#include <thread>

namespace glasshouse {

/// The store that is meant: the one named, or the user's own.
QString chosenStore(const QString &named);

/// A store opened for questions that Ctrl+C can end: a thread of its own watches Terminal::stop meanwhile.
class OpenedStore
{
public:
    /// Errors as StoreReader::open; a store that does not exist says how to make it.
    static Result<std::unique_ptr<OpenedStore>> open(const QString &named, const Terminal &terminal);
    ~OpenedStore();

    template<typename Question>
    auto ask(const Question &question)
    {
        return m_reader->ask(question, Access::localOwner());
    }

    /// For questions whose kind is known at run time alone.
    StoreReader &reader() { return *m_reader; }

private:
    OpenedStore(std::unique_ptr<StoreReader> reader, const std::atomic_bool &stop);
    void watch(const std::atomic_bool &stop);

    std::unique_ptr<StoreReader> m_reader;
    std::binary_semaphore m_done{0};
    std::thread m_watcher;
};

} // namespace glasshouse
