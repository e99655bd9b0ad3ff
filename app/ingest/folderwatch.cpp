// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/folderwatch.h"

#include "ingest/fileplaces.h"
#include "transcripts/agentfolders.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <dirent.h>
#include <optional>
#include <sys/inotify.h>

namespace glasshouse {

namespace {

constexpr int FirstMs = 20;        ///< gathers what one write causes
constexpr int MaxFolderDepth = 64; ///< as listTranscripts()
constexpr int ReadsInARow = 64;    ///< so that a busy writer cannot keep the thread reading

} // namespace

FolderWatch::FolderWatch(Options options, QObject *parent)
    : QObject(parent),
      m_options(options),
      m_gather(this),
      m_poll(this),
      m_again(this)
{
    m_again.setSingleShot(true);
    m_again.setInterval(options.againMs);
    m_gather.setSingleShot(true);
    m_gather.setTimerType(Qt::PreciseTimer);
    m_poll.setInterval(options.pollMs);
    connect(&m_gather, &QTimer::timeout, this, &FolderWatch::announce);
    connect(&m_poll, &QTimer::timeout, this, &FolderWatch::poll);
    connect(&m_again, &QTimer::timeout, this, [this] {
        std::for_each(m_later.begin(), m_later.end(), [this](const std::string &path) { note(path); });
        m_later.clear();
    });
}

FolderWatch::~FolderWatch() = default;

QStringList FolderWatch::placesOf(const QStringList &paths)
{
    QStringList places = paths;
    if (places.isEmpty()) {
        for (const AgentFolder &folder : agentFolders())
            places += folder.path;
    }
    return places;
}

void FolderWatch::watch(const QStringList &paths)
{
    if (!m_queue.isOpen())
        startOver();
    for (const QString &path : paths) {
        const QString whole =
            QDir::cleanPath(QDir::current().absoluteFilePath(path)); // as listTranscripts() names them
        const auto [root, isNew] = m_roots.emplace(QFile::encodeName(whole).toStdString(), false);
        if (isNew)
            standUp(root->first);
    }
    dropUnneeded();
}

void FolderWatch::again(const QStringList &paths)
{
    for (const QString &path : paths)
        m_later.insert(QFile::encodeName(path).toStdString());
    if (!m_again.isActive())
        m_again.start();
}

void FolderWatch::clear()
{
    m_roots.clear();
    m_pending.clear();
    m_later.clear();
    m_gather.stop();
    startOver();
}

int FolderWatch::polledFolders() const
{
    return int(std::count_if(m_folders.begin(), m_folders.end(), [](const auto &f) { return f.second.watch < 0; }));
}

/// With a new descriptor: when it is the first, and when the kernel dropped events (which ones, it does not say).
void FolderWatch::startOver()
{
    m_notifier.reset();
    m_folders.clear();
    m_identities.clear();
    m_byWatch.clear();
    m_linked.clear();
    if (m_queue.open()) {
        m_notifier = std::make_unique<QSocketNotifier>(m_queue.descriptor(), QSocketNotifier::Read);
        m_notifier->setEnabled(!m_gather.isActive());
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &FolderWatch::readEvents);
    }
    for (auto &[path, stands] : m_roots)
        stands = false;
    standUpMissing();
}

void FolderWatch::standUpMissing()
{
    for (const auto &[path, stands] : m_roots) {
        if (!stands)
            standUp(path);
    }
    dropUnneeded();
}

/// Watches a place, or the nearest folder above it until it appears.
void FolderWatch::standUp(const std::string &root)
{
    for (int tries = 8; tries > 0; --tries) { // it may appear step by step while we look
        const auto info = statOf(root);
        if (info && S_ISDIR(info->st_mode)) {
            addTree(root, 0);
            m_roots[root] = m_identities.contains({info->st_dev, info->st_ino});
        } else if (info && S_ISREG(info->st_mode)) {
            const std::string folder = parentOf(root), name = root.substr(root.rfind('/') + 1);
            if (Folder *const node = addFolder(folder, MaxFolderDepth)) {
                node->names.insert(name);
                take(folder, name);
                m_roots[root] = true;
            }
        }
        if (m_roots[root])
            return;
        const std::string up = nearestAbove(root);
        if (Folder *const node = addFolder(up, MaxFolderDepth))
            node->ancestor = true;
        if (!statOf(root) && nearestAbove(root) == up)
            return;
    }
}

/// Takes away the watches of folders above places that have appeared.
void FolderWatch::dropUnneeded()
{
    std::set<std::string> needed;
    for (const auto &[path, stands] : m_roots) {
        if (!stands)
            needed.insert(nearestAbove(path));
    }
    for (auto at = m_folders.begin(); at != m_folders.end();) {
        Folder &folder = at->second;
        folder.ancestor = folder.ancestor && needed.contains(at->first);
        if (folder.ancestor || folder.whole || !folder.names.empty()) {
            ++at;
            continue;
        }
        if (folder.watch >= 0) {
            m_byWatch.erase(folder.watch);
            m_queue.remove(folder.watch);
        }
        at = m_folders.erase(at);
    }
    if (polledFolders() == 0)
        m_poll.stop();
    else if (!m_poll.isActive())
        m_poll.start();
}

/// The folder's node, made where it is new; null where there is no such folder.
FolderWatch::Folder *FolderWatch::addFolder(const std::string &path, int depth)
{
    const auto info = statOf(path);
    if (!info || !S_ISDIR(info->st_mode))
        return nullptr;
    const Identity identity(info->st_dev, info->st_ino);
    if (const auto known = m_folders.find(path); known != m_folders.end()) {
        if (known->second.identity == identity)
            return &known->second;
        drop(path); // another folder stands here now
    }
    Folder &folder = m_folders[path];
    folder.identity = identity;
    folder.depth = depth;
    const bool room = m_options.maxWatches < 0 || watchedFolders() < m_options.maxWatches;
    if (room && !isRemote(path)) {
        const int number = m_queue.addFolder(path);
        // A folder by two names has one watch, which serves the first.
        if (number >= 0 && m_byWatch.emplace(number, path).second)
            folder.watch = number;
    }
    if (folder.watch < 0 && !m_poll.isActive())
        m_poll.start();
    return &folder;
}

/// A folder and all below it. The watch stands before the folder is listed: what is made in between is told twice.
void FolderWatch::addTree(const std::string &path, int depth)
{
    const auto info = statOf(path);
    if (!info || depth > MaxFolderDepth)
        return;
    const Identity identity(info->st_dev, info->st_ino);
    if (const auto known = m_identities.find(identity); known != m_identities.end() && known->second != path) {
        const auto there = statOf(known->second);
        if (there && Identity(there->st_dev, there->st_ino) == identity)
            return; // a symbolic link to a folder that is watched, maybe one above this
        drop(std::string(known->second));
    }
    Folder *const folder = addFolder(path, depth);
    if (!folder)
        return;
    folder->whole = true;
    folder->depth = depth;
    m_identities[folder->identity] = path;
    list(path);
}

void FolderWatch::list(const std::string &path)
{
    DIR *const stream = ::opendir(path.c_str());
    if (!stream)
        return;
    std::vector<std::string> names;
    const Folder &folder = m_folders[path];
    while (const dirent *const entry = ::readdir(stream)) {
        const std::string_view name = entry->d_name;
        const bool mayBeFolder = entry->d_type == DT_DIR || entry->d_type == DT_LNK || entry->d_type == DT_UNKNOWN;
        if (name != "." && name != ".." && (mayBeFolder || isTranscript(name) || folder.names.contains(entry->d_name)))
            names.emplace_back(name);
    }
    ::closedir(stream);
    for (const std::string &name : names)
        take(path, name);
}

/// An entry that has appeared in a folder, or was found there.
void FolderWatch::take(const std::string &inFolder, const std::string &name)
{
    const auto at = m_folders.find(inFolder);
    const std::string path = below(inFolder, name);
    struct stat link = {};
    if (at == m_folders.end() || ::lstat(path.c_str(), &link) != 0)
        return;
    Folder &folder = at->second;
    const auto info = S_ISLNK(link.st_mode) ? statOf(path) : std::optional(link);
    if (info && S_ISDIR(info->st_mode) && folder.whole)
        return addTree(path, folder.depth + 1);
    if (!info || !S_ISREG(info->st_mode) || !(folder.names.contains(name) || (folder.whole && isTranscript(name))))
        return;
    if (folder.watch < 0) {
        const Stamp now{info->st_size, qint64(info->st_mtim.tv_sec) * 1'000'000'000 + info->st_mtim.tv_nsec,
                        info->st_ino};
        const auto [seen, isNew] = folder.seen.emplace(name, now);
        if (!isNew && seen->second == now)
            return;
        seen->second = now;
    } else if (S_ISLNK(link.st_mode)) {
        if (const int number = m_queue.addFile(path); number >= 0)
            m_linked.emplace(number, path);
    }
    note(path);
}

/// The folder at `path` has gone, with all below it.
void FolderWatch::drop(const std::string &path)
{
    const auto isBelow = [&path](const std::string &other) {
        return other.starts_with(path) && (other.size() == path.size() || other[path.size()] == '/' || path == "/");
    };
    for (auto at = m_folders.lower_bound(path); at != m_folders.end() && at->first.starts_with(path);) {
        if (!isBelow(at->first)) {
            ++at;
            continue;
        }
        if (at->second.watch >= 0) {
            m_byWatch.erase(at->second.watch);
            m_queue.remove(at->second.watch);
        }
        if (const auto known = m_identities.find(at->second.identity);
            known != m_identities.end() && known->second == at->first)
            m_identities.erase(known);
        at = m_folders.erase(at);
    }
    std::erase_if(m_linked, [&](const auto &file) {
        const bool gone = isBelow(file.second);
        if (gone)
            m_queue.remove(file.first);
        return gone;
    });
    for (auto &[root, stands] : m_roots)
        stands = stands && !isBelow(root);
}

void FolderWatch::readEvents()
{
    for (int i = 0; i < ReadsInARow; ++i) {
        const std::vector<InotifyQueue::Event> events = m_queue.read();
        if (events.empty())
            break;
        for (const InotifyQueue::Event &event : events) {
            if (event.mask & IN_Q_OVERFLOW)
                return startOver();
            handle(event);
        }
    }
    if (std::any_of(m_roots.begin(), m_roots.end(), [](const auto &root) { return !root.second; }))
        standUpMissing();
}

void FolderWatch::handle(const InotifyQueue::Event &event)
{
    if (const auto file = m_linked.find(event.watch); file != m_linked.end()) {
        note(file->second);
        if (event.mask & IN_IGNORED)
            m_linked.erase(file);
        return;
    }
    const auto at = m_byWatch.find(event.watch);
    if (at == m_byWatch.end())
        return; // of a folder that was dropped
    const std::string path = at->second;
    if (event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_IGNORED))
        drop(path);
    else if (!event.name.empty())
        handleEntry(path, event);
}

void FolderWatch::handleEntry(const std::string &path, const InotifyQueue::Event &event)
{
    const Folder &folder = m_folders[path];
    const bool wanted = folder.names.contains(event.name) || (folder.whole && isTranscript(event.name));
    const bool appeared = event.mask & (IN_CREATE | IN_MOVED_TO);
    if (event.mask & IN_ISDIR) {
        const std::string sub = below(path, event.name);
        if (event.mask & IN_MOVED_FROM)
            drop(sub);
        else if (folder.whole && (appeared || !m_folders.contains(sub)))
            take(path, event.name);
    } else if (appeared) {
        take(path, event.name); // a symbolic link may be a folder
    } else if (wanted && !(event.mask & IN_MOVED_FROM)) {
        note(below(path, event.name));
    }
}

void FolderWatch::poll()
{
    std::vector<std::string> polled;
    for (const auto &[path, folder] : m_folders) {
        if (folder.watch < 0)
            polled.push_back(path);
    }
    for (const std::string &path : polled) {
        const auto at = m_folders.find(path);
        const auto info = statOf(path);
        if (at == m_folders.end())
            continue;
        if (!info || Identity(info->st_dev, info->st_ino) != at->second.identity)
            drop(path);
        else if (at->second.whole || !at->second.names.empty())
            list(path);
    }
    standUpMissing();
}

void FolderWatch::note(const std::string &path)
{
    m_pending.insert(path);
    if (m_gather.isActive())
        return;
    // A burst costs one waking: its events wait in the kernel's queue until it is time to announce.
    if (m_notifier)
        m_notifier->setEnabled(false);
    const qint64 gather = m_options.gatherMs;
    const qint64 since = m_sinceAnnounced.isValid() ? m_sinceAnnounced.elapsed() : gather;
    m_gather.start(int(std::max(std::min<qint64>(FirstMs, gather), gather - since)));
}

void FolderWatch::announce()
{
    readEvents();
    m_gather.stop();
    QStringList paths;
    for (const std::string &path : m_pending) {
        if (const auto info = statOf(path); info && S_ISREG(info->st_mode))
            paths += QFile::decodeName(QByteArray::fromStdString(path));
    }
    m_pending.clear();
    m_sinceAnnounced.start();
    if (m_notifier)
        m_notifier->setEnabled(true);
    if (!paths.isEmpty())
        Q_EMIT changed(paths);
}

} // namespace glasshouse
