#ifndef WIREFORM_CLIBXML2_SHIM_H
#define WIREFORM_CLIBXML2_SHIM_H

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>

static inline unsigned int wireform_sax2_magic(void) { return XML_SAX2_MAGIC; }

/* Swallows the printf-style messages that libxml2 would print on standard error. */
static inline void wireform_silence(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

/* The same for what no context's own handler gets; it holds for the calling thread. */
static inline void wireform_silence_thread(void) { xmlSetGenericErrorFunc(0, wireform_silence); }

static inline void wireform_silence_schema(xmlSchemaParserCtxtPtr context) {
  xmlSchemaSetParserErrors(context, wireform_silence, wireform_silence, 0);
}

#endif
