// SPDX-License-Identifier: GPL-3.0-or-later
// PacksDock on paper and in files.
#include "reports/packexport.h"
#include "ui/button.h"
#include "ui/filtercontroller.h"
#include "ui/packs/packasker.h"
#include "ui/packs/packprint.h"
#include "ui/packs/packsdock.h"
#include "ui/panelfooter.h"
#include "ui/style.h"

#include <QBuffer>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// A PDF that is being drawn: into memory, for the GUI thread waits for no disk.
struct PdfInHand {
    QBuffer bytes;
    std::unique_ptr<QPdfWriter> writer;
};

} // namespace

void PacksDock::createExportMenu()
{
    QMenu *menu = makeMenu(m_export);
    menu->addAction(tr("Print…"), this, &PacksDock::print)->setObjectName(u"printPack"_s);
    const auto add = [this, menu](const QString &text, const QString &name, const char *ending, const QString &kinds,
                                  void (PacksDock::*write)(const QString &)) {
        menu->addAction(text, this, [this, text, ending, kinds, write] { chooseFile(text, ending, kinds, write); })
            ->setObjectName(name);
    };
    add(tr("Save as PDF…"), u"packPdf"_s, "pdf", tr("PDF (*.pdf)"), &PacksDock::exportPdf);
    add(tr("Save as CSV…"), u"packCsv"_s, "csv", tr("CSV (*.csv)"), &PacksDock::exportCsv);
    m_export->setPopup(menu);
}

void PacksDock::chooseFile(const QString &title, const char *ending, const QString &kinds,
                           void (PacksDock::*write)(const QString &))
{
    auto *dialog = new QFileDialog(this, QString(title).remove(u'…'), QDir::homePath(), kinds);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QString::fromLatin1(ending));
    dialog->selectFile(packFileName(packData(), ending));
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString &path) { (this->*write)(path); });
    dialog->open();
}

/// What a file is called is nobody else's business: the trail knows the pack and the form.
void PacksDock::noteExport(const QString &pack, const QString &form)
{
    AuditNote note;
    note.action = u"pack.exported"_s;
    note.resource = u"pack:%1"_s.arg(pack);
    note.params = "{\"format\":\"" + form.toLatin1() + "\"}";
    backend().note(note);
}

void PacksDock::whenLoaded(std::function<void()> work)
{
    m_waiting.push_back(std::move(work));
    if (isLoaded())
        startWaitingExports();
}

void PacksDock::startWaitingExports()
{
    for (const auto &work : std::exchange(m_waiting, {}))
        work();
}

/// Beside the GUI.
void PacksDock::writeFile(const QString &path, const QString &form, std::function<QByteArray()> make)
{
    m_pool->start([this, path, form, pack = packData().pack.id, make = std::move(make)] {
        const QByteArray bytes = make();
        QSaveFile file(path);
        const bool done = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
        const QString trouble = done ? QString() : notWritten(path, file.errorString());
        QMetaObject::invokeMethod(
            this,
            [this, path, trouble, pack, form] {
                if (trouble.isEmpty())
                    noteExport(pack, form);
                Q_EMIT exported(path, trouble);
            },
            Qt::QueuedConnection);
    });
}

void PacksDock::showProgress(PackPrinter *printer)
{
    m_export->setEnabled(false);
    connect(printer, &PackPrinter::progressed, this, [this](int page, int pages) {
        m_footer->setTexts(tr("Drawing page %1 of %2").arg(page).arg(pages), m_footer->rightText());
    });
    connect(printer, &PackPrinter::finished, this, [this, printer] {
        m_export->setEnabled(true);
        printer->deleteLater();
    });
}

void PacksDock::exportPdf(const QString &path)
{
    whenLoaded([this, path] {
        const auto pdf = std::make_shared<PdfInHand>();
        pdf->bytes.open(QIODevice::WriteOnly);
        pdf->writer = packPdfWriter(pdf->bytes, packData(), filter().format());
        auto *printer = new PackPrinter(packData(), filter().format(), &colours(), *pdf->writer, this);
        connect(printer, &PackPrinter::finished, this, [this, pdf, path](const Result<int> &pages) {
            if (pages)
                writeFile(path, u"pdf"_s, [bytes = pdf->bytes.data()] { return bytes; });
            else
                Q_EMIT exported(path, notWritten(path, pages.error().message));
        });
        showProgress(printer);
        printer->start();
    });
}

void PacksDock::exportCsv(const QString &path)
{
    whenLoaded([this, path] {
        writeFile(path, u"csv"_s, [data = packData()] { return QByteArray::fromStdString(packCsv(data)); });
    });
}

void PacksDock::print()
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setWindowTitle(tr("Print a report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, printer](QPrinter *) { whenLoaded([this, printer] { printOn(printer); }); });
    connect(dialog, &QObject::destroyed, [printer] {}); // the dialog looks at it to its end
    dialog->open();
}

void PacksDock::printOn(const std::shared_ptr<QPrinter> &paper)
{
    auto *printer = new PackPrinter(packData(), filter().format(), &colours(), *paper, this);
    connect(printer, &PackPrinter::finished, this, [this, paper, pack = packData().pack.id](const Result<int> &pages) {
        if (pages)
            noteExport(pack, u"print"_s);
        Q_EMIT exported(paper->outputFileName(), pages ? QString() : pages.error().message);
    });
    showProgress(printer);
    printer->start();
}

} // namespace glasshouse
