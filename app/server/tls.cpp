// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tls.h"

#include <QFile>
#include <QSysInfo>

#include <boost/asio/ssl/context.hpp>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
template<auto Free>
struct Freed {
    template<typename T>
    void operator()(T *value) const
    {
        Free(value);
    }
};
void freeBio(BIO *bio)
{
    BIO_free(bio);
}
using Bio = std::unique_ptr<BIO, Freed<freeBio>>;
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;

QString sslReason()
{
    char text[160] = "unknown";
    if (const unsigned long error = ERR_peek_last_error(); error != 0)
        ERR_error_string_n(error, text, sizeof text);
    ERR_clear_error();
    return QString::fromLatin1(text);
}

bool extend(X509 *certificate, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// A host name as a certificate can name it; anything odd is left out.
QByteArray hostName()
{
    const QByteArray name = QSysInfo::machineHostName().toLatin1();
    for (const char c : name) {
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'))
            return {};
    }
    return name;
}

Certificate makeCertificate(EVP_PKEY *key)
{
    Certificate made(X509_new());
    unsigned char serial[16];
    if (!made || RAND_bytes(serial, sizeof serial) != 1)
        return {};
    serial[0] &= 0x7FU; // a serial number is positive
    X509 *const certificate = made.get();
    const std::unique_ptr<BIGNUM, Freed<BN_free>> number(BN_bin2bn(serial, sizeof serial, nullptr));
    X509_NAME *const name = X509_get_subject_name(certificate);
    QByteArray names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    if (const QByteArray host = hostName(); !host.isEmpty() && host != "localhost")
        names += ",DNS:" + host;
    constexpr long Day = 24L * 60 * 60;
    const bool good = X509_set_version(certificate, 2) == 1 && number
        && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr
        && X509_gmtime_adj(X509_getm_notBefore(certificate), -Day) != nullptr
        && X509_gmtime_adj(X509_getm_notAfter(certificate), 825 * Day) != nullptr
        && X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("Glasshouse"),
                                      -1, -1, 0)
            == 1
        && X509_set_issuer_name(certificate, name) == 1 && X509_set_pubkey(certificate, key) == 1
        && extend(certificate, NID_subject_alt_name, names.constData())
        && extend(certificate, NID_basic_constraints, "critical,CA:FALSE")
        && extend(certificate, NID_ext_key_usage, "serverAuth") && X509_sign(certificate, key, EVP_sha256()) > 0;
    return good ? std::move(made) : Certificate();
}

Result<void> writeNew(const QString &path, BIO *bio, int mode)
{
    const QByteArray encoded = QFile::encodeName(path);
    // Readable to others at no time, not even while it is written.
    const int file = ::open(encoded.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (file < 0)
        return fail(errno == EEXIST ? Error::Code::Rejected : Error::Code::Io,
                    u"%1 cannot be made: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(errno))));
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    const bool written = ::write(file, bytes, size_t(size)) == size && ::fsync(file) == 0;
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    ::close(file);
    if (written)
        return {};
    ::unlink(encoded.constData());
    return fail(Error::Code::Io, u"%1 cannot be written: %2"_s.arg(path, reason));
}
} // namespace

Result<QString> certificateFingerprint(const QString &certificateFile)
{
    QFile file(certificateFile);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, u"%1 cannot be read: %2"_s.arg(certificateFile, file.errorString()));
    const QByteArray pem = file.read(1 << 20);
    const Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    const Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    if (!certificate || X509_digest(certificate.get(), EVP_sha256(), digest, &length) != 1)
        return fail(Error::Code::Rejected, u"%1 holds no certificate: %2"_s.arg(certificateFile, sslReason()));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(digest), length).toHex(':').toUpper());
}

Result<TlsIdentity> loadTls(const QString &certificateFile, const QString &keyFile)
{
    if (certificateFile.isEmpty() != keyFile.isEmpty())
        return fail(Error::Code::Rejected, u"a certificate and its key belong together: one of them is missing"_s);
    auto fingerprint = certificateFingerprint(certificateFile);
    if (!fingerprint)
        return tl::unexpected(fingerprint.error());
    if (!QFile(keyFile).open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, u"%1 cannot be read"_s.arg(keyFile));
    namespace ssl = boost::asio::ssl;
    try {
        auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
        SSL_CTX *const native = context->native_handle();
        if (SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION) != 1)
            return fail(Error::Code::Io, u"TLS 1.2 cannot be asked for: %1"_s.arg(sslReason()));
        SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
        // An encrypted key would make OpenSSL ask at the terminal.
        context->set_password_callback([](std::size_t, ssl::context::password_purpose) { return std::string(); });
        context->use_certificate_chain_file(certificateFile.toStdString());
        context->use_private_key_file(keyFile.toStdString(), ssl::context::pem);
        if (SSL_CTX_check_private_key(native) != 1)
            return fail(Error::Code::Rejected, u"%1 is not the key of %2"_s.arg(keyFile, certificateFile));
        return TlsIdentity{std::move(context), *fingerprint};
    } catch (const std::exception &error) {
        ERR_clear_error();
        return fail(Error::Code::Rejected,
                    u"%1 and %2 are no certificate and its key: %3"_s.arg(certificateFile, keyFile,
                                                                          QString::fromLocal8Bit(error.what())));
    }
}

Result<void> makeSelfSigned(const QString &certificateFile, const QString &keyFile)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate = key ? makeCertificate(key.get()) : Certificate();
    const Bio keyText(BIO_new(BIO_s_mem())), certificateText(BIO_new(BIO_s_mem()));
    if (!certificate || !keyText || !certificateText
        || PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1
        || PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1)
        return fail(Error::Code::Io, u"no certificate can be made: %1"_s.arg(sslReason()));
    if (auto written = writeNew(keyFile, keyText.get(), 0600); !written)
        return written;
    auto written = writeNew(certificateFile, certificateText.get(), 0644);
    if (!written)
        QFile::remove(keyFile);
    return written;
}

} // namespace glasshouse
