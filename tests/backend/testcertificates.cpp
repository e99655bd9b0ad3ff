// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcertificates.h"

#include <QFile>
#include <QRandomGenerator>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <cstdlib>

namespace glasshouse {

namespace {

void must(bool good)
{
    if (!good)
        std::abort();
}

template<typename Write>
QByteArray pem(Write write)
{
    BIO *const bio = BIO_new(BIO_s_mem());
    must(write(bio) == 1);
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio, &bytes);
    const QByteArray text(bytes, size);
    BIO_free(bio);
    return text;
}

void extend(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *const extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    must(extension && X509_add_ext(certificate, extension, -1) == 1);
    X509_EXTENSION_free(extension);
}

} // namespace

bool TestCertificate::write(const QString &folder, const QString &name) const
{
    QFile first(folder + u'/' + name + QStringLiteral(".pem")), second(folder + u'/' + name + QStringLiteral(".key"));
    return first.open(QIODevice::WriteOnly) && first.write(certificate) == certificate.size()
        && second.open(QIODevice::WriteOnly) && second.write(key) == key.size();
}

TestCertificate makeTestCertificate(const TestCertificateRequest &request, const TestCertificate *issuer)
{
    constexpr long Day = 24L * 3600;
    EVP_PKEY *const key = EVP_EC_gen("P-256");
    X509 *const made = X509_new();
    must(key && made && X509_set_version(made, 2) == 1);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(made), QRandomGenerator::global()->generate() | 1U);
    X509_gmtime_adj(X509_getm_notBefore(made), request.validFromDays * Day);
    X509_gmtime_adj(X509_getm_notAfter(made), (request.validFromDays + request.validDays) * Day);
    X509_NAME *const name = X509_get_subject_name(made);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(request.commonName.constData()), -1, -1, 0);
    X509 *issuerCertificate = made;
    EVP_PKEY *issuerKey = key;
    if (issuer) {
        BIO *const certificateText = BIO_new_mem_buf(issuer->certificate.constData(), int(issuer->certificate.size()));
        BIO *const keyText = BIO_new_mem_buf(issuer->key.constData(), int(issuer->key.size()));
        issuerCertificate = PEM_read_bio_X509(certificateText, nullptr, nullptr, nullptr);
        issuerKey = PEM_read_bio_PrivateKey(keyText, nullptr, nullptr, nullptr);
        BIO_free(certificateText);
        BIO_free(keyText);
    }
    must(issuerCertificate && issuerKey);
    X509_set_issuer_name(made, X509_get_subject_name(issuerCertificate));
    X509_set_pubkey(made, key);
    extend(made, issuerCertificate, NID_basic_constraints, request.isAuthority ? "critical,CA:TRUE" : "CA:FALSE");
    if (request.isAuthority)
        extend(made, issuerCertificate, NID_key_usage, "critical,keyCertSign,cRLSign");
    if (!request.names.isEmpty())
        extend(made, issuerCertificate, NID_subject_alt_name, request.names.constData());
    must(X509_sign(made, issuerKey, EVP_sha256()) > 0);
    const TestCertificate result{pem([made](BIO *bio) { return PEM_write_bio_X509(bio, made); }), pem([key](BIO *bio) {
                                     return PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
                                 })};
    if (issuer) {
        X509_free(issuerCertificate);
        EVP_PKEY_free(issuerKey);
    }
    X509_free(made);
    EVP_PKEY_free(key);
    return result;
}

} // namespace glasshouse
