// SPDX-License-Identifier: GPL-3.0-or-later
// PacksDock on paper and in files.
#include "reports/packexport.h"
#include "ui/button.h"
#include "ui/filtercontroller.h"
#include "ui/packs/packprint.h"
#include "ui/packs/packsdock.h"
#include "ui/style.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace glasshouse {

void PacksDock::createExportMenu()
{
    QMenu *menu = makeMenu(m_export);
    menu->addAction(tr("Print…"), this, &PacksDock::print)->setObjectName(u"printPack"_s);
    const auto add = [this, menu](const QString &text, const QString &name, const char *ending, const QString &kinds,
                                  void (PacksDock::*write)(const QString &)) {
        QAction *action = menu->addAction(text, this, [this, ending, kinds, write, text] {
            const QString path =
                QFileDialog::getSaveFileName(this, text, QDir::home().filePath(packFileName(m_data, ending)), kinds);
            if (!path.isEmpty())
                (this->*write)(path);
        });
        action->setObjectName(name);
    };
    add(tr("Save as PDF…"), u"packPdf"_s, ".pdf", tr("PDF (*.pdf)"), &PacksDock::exportPdf);
    add(tr("Save as CSV…"), u"packCsv"_s, ".csv", tr("CSV (*.csv)"), &PacksDock::exportCsv);
    m_export->setPopup(menu);
}

void PacksDock::noteExport(const QString &form, const QString &path)
{
    Q_UNUSED(path) // a name on this computer is nobody else's business
    AuditNote note;
    note.action = u"pack.exported"_s;
    note.resource = u"pack:%1"_s.arg(m_data.pack.id);
    note.params = "{\"format\":\"" + form.toLatin1() + "\"}";
    backend().note(note);
}

void PacksDock::exportPdf(const QString &path)
{
    const auto pages = writePackPdf(m_data, filter().format(), &colours(), path); // painted, so on this thread
    if (pages)
        noteExport(u"pdf"_s, path);
    Q_EMIT exported(path, pages ? QString() : pages.error().message);
}

void PacksDock::exportCsv(const QString &path)
{
    noteExport(u"csv"_s, path);
    m_pool->start([this, path, data = m_data] {
        const QByteArray text = QByteArray::fromStdString(packCsv(data));
        QSaveFile file(path);
        const bool done = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
        const QString trouble = done ? QString() : file.errorString();
        QMetaObject::invokeMethod(
            this, [this, path, trouble] { Q_EMIT exported(path, trouble); }, Qt::QueuedConnection);
    });
}

void PacksDock::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setWindowTitle(tr("Print a report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this, printer](QPrinter *) {
        const auto pages = printPack(m_data, filter().format(), &colours(), *printer);
        if (pages)
            noteExport(u"print"_s, {});
        Q_EMIT exported(printer->outputFileName(), pages ? QString() : pages.error().message);
    });
    connect(dialog, &QObject::destroyed, [printer] {}); // the dialog looks at it to its end
    dialog->open();
}

} // namespace glasshouse
