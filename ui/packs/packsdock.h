// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/packdata.h"
#include "reports/packsource.h"
#include "ui/panel.h"

#include <QFileSystemWatcher>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QPrinter;
class QScrollArea;
class QThreadPool;

namespace glasshouse {

class Button;
class PackAsker;
class PackListModel;
class PackPrinter;
class PackView;
class PanelFooter;
class PlainLabel;
class StateOverlay;
class TableView;

/// Report packs: those that are shown in a list, the current one's figures beside it, under the window's filter. Print,
/// PDF, CSV, and an editor for the user's own. GUI thread.
class PacksDock : public Panel
{
    Q_OBJECT
public:
    PacksDock(const PanelServices &services, QWidget *parent);
    ~PacksDock() override;

    /// Where the user's own packs are; the user's config folder unless set. Reads it again.
    void setFolder(const QString &folder);

    const PackShelf &shelf() const { return m_shelf; }
    QString currentPack() const { return m_current; }
    void setCurrentPack(const QString &id);
    bool isLoaded() const; ///< every panel has its figures

    PackView *view() const { return m_view; }
    TableView *list() const { return m_list; }
    Button *enableButton() const { return m_enable; }
    Button *exportButton() const { return m_export; }
    Button *editButton() const { return m_edit; }
    StateOverlay *state() const { return m_state; }
    QString titleText() const;
    QString offerText() const;

    /// Into a file, once all figures are there; exported() tells the end. Meanwhile the window can be worked.
    void exportPdf(const QString &path);
    void exportCsv(const QString &path);

public Q_SLOTS:
    void toggleEnabled();
    void print();
    void editCurrent();
    void editNew();

Q_SIGNALS:
    /// `trouble` empty: it is written.
    void exported(const QString &path, const QString &trouble);
    void packLoaded();

protected:
    void refresh() override;

private:
    QWidget *createBody();
    QWidget *createHead(QWidget *parent);
    void createExportMenu();
    void readShelf();
    void takeShelf(PackShelf shelf);
    void takeStates(const PackStatesAnswer &states);
    void watchFiles();
    void showList();
    bool chooseCurrent();
    void showCurrent();
    void askPanels();
    void followAsker();
    void showOffer();
    PackStanding standing() const;
    const PackData &packData() const;
    void showFoot();
    const FoundPack *current() const;
    void openEditor(const FoundPack *pack);
    void noteExport(const QString &pack, const QString &form);
    void chooseFile(const QString &title, const char *ending, const QString &kinds,
                    void (PacksDock::*write)(const QString &));
    void whenLoaded(std::function<void()> work);
    void startWaitingExports();
    void writeFile(const QString &path, const QString &form, std::function<QByteArray()> make);
    void printOn(const std::shared_ptr<QPrinter> &printer);
    void showProgress(PackPrinter *printer);

    PackShelf m_shelf;
    QFileSystemWatcher m_files;
    QTimer m_reread; ///< editors write a file in several steps
    QString m_folder;
    std::optional<PackStatesAnswer> m_states;
    qint64 m_statesMs = NoTime; ///< when they were answered
    QString m_stale;            ///< why they are no newer; empty: they are new
    QString m_current;
    PackAsker *m_asker;
    PackListModel *m_rows;
    TableView *m_list;
    PackView *m_view;
    QScrollArea *m_scroll;
    PlainLabel *m_title, *m_about, *m_offer;
    Button *m_enable, *m_export, *m_edit;
    StateOverlay *m_state;
    PanelFooter *m_footer;
    std::vector<std::function<void()>> m_waiting; ///< exports, for figures
    std::unique_ptr<QThreadPool> m_pool;
};

} // namespace glasshouse
