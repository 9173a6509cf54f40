#pragma once
#include <stddef.h>

// A few dozen functions of GDAL's C API, each under its own name with "Pond" before it. The library is
// opened when it is first needed, not when the program starts: loading it takes longer than most
// commands. Handles are plain pointers; GDAL's documentation tells what each function does.

/// Opens GDAL and registers its drivers. Returns 1 when it is ready; may be called from any thread.
/// Must have succeeded before any other function here is called.
int PondGDALIsReady(void);

/// Why `PondGDALIsReady` returned 0.
const char *PondGDALFailure(void);

/// From here to `PondCPLPopErrorHandler`, errors of this thread are kept and not printed.
void PondGDALKeepErrors(void);

const char *PondGDALVersionInfo(const char *request);
void *PondGDALOpenEx(const char *path, unsigned int flags, const char *const *drivers,
    const char *const *options, const char *const *siblings);
void PondGDALClose(void *dataset);
int PondGDALDatasetGetLayerCount(void *dataset);
void *PondGDALDatasetGetLayer(void *dataset, int index);
void *PondGDALGetDriverByName(const char *name);
void *PondGDALCreate(void *driver, const char *path, int width, int height, int bands, int type,
    char **options);
int PondGDALGetRasterXSize(void *dataset);
int PondGDALGetRasterYSize(void *dataset);
int PondGDALGetRasterCount(void *dataset);
void *PondGDALGetRasterBand(void *dataset, int band);
int PondGDALGetRasterDataType(void *band);
int PondGDALGetRasterColorInterpretation(void *band);
int PondGDALSetRasterColorInterpretation(void *band, int meaning);
void *PondGDALGetRasterColorTable(void *band);
int PondGDALGetColorEntryCount(void *table);
/// Red, green, blue and alpha of an entry; 0 when there is no such entry.
int PondGDALGetColorEntry(void *table, int index, unsigned char *colour);
int PondGDALDatasetRasterIO(void *dataset, int isWriting, int x, int y, int width, int height, void *target,
    int targetWidth, int targetHeight, int type, int bandCount, int *bands, int pixelSpace, int lineSpace,
    int bandSpace);
/// `GDALProgressFunc`: returns 0 to stop.
typedef int (*PondProgress)(double share, const char *message, void *argument);
int PondGDALSetGeoTransform(void *dataset, double *numbers);
int PondGDALSetProjection(void *dataset, const char *wkt);
void PondGDALFlushCache(void *dataset);
/// `GDALTransformerFunc`: pixels of the target to pixels of the source when `isToSource`, else back.
typedef int (*PondTransformer)(void *argument, int isToSource, int count, double *x, double *y, double *z,
    int *isDone);
/// Warps the first `bands` bands into those of `target`, whose last band becomes the alpha; bilinear. The
/// transformer is asked at as many points as keep the interpolated rest within `maximumError` source pixels.
/// 0 when done.
int PondGDALWarp(void *source, void *target, int bands, PondTransformer transformer, void *argument,
    double maximumError, double memoryLimit, PondProgress progress, void *listener);
void *PondGDALDatasetCreateLayer(void *dataset, const char *name, void *spatialReference,
    int geometryType, char **options);
int PondGDALDatasetStartTransaction(void *dataset, int force);
int PondGDALDatasetCommitTransaction(void *dataset);
const char *PondOGR_L_GetName(void *layer);
void *PondOGR_L_GetLayerDefn(void *layer);
void *PondOGR_L_GetNextFeature(void *layer);
void *PondOGR_L_GetSpatialRef(void *layer);
int PondOGR_L_CreateField(void *layer, void *field, int approximate);
int PondOGR_L_AlterFieldDefn(void *layer, int index, void *field, int flags);
int PondOGR_L_CreateFeature(void *layer, void *feature);
int PondOGR_FD_GetFieldCount(void *definition);
void *PondOGR_FD_GetFieldDefn(void *definition, int index);
int PondOGR_FD_GetFieldIndex(void *definition, const char *name);
void *PondOGR_Fld_Create(const char *name, int type);
void PondOGR_Fld_Destroy(void *field);
const char *PondOGR_Fld_GetNameRef(void *field);
int PondOGR_Fld_GetType(void *field);
int PondOGR_Fld_GetSubType(void *field);
void PondOGR_Fld_SetSubType(void *field, int subtype);
void *PondOGR_F_Create(void *definition);
void PondOGR_F_Destroy(void *feature);
long long PondOGR_F_GetFID(void *feature);
void *PondOGR_F_GetGeometryRef(void *feature);
int PondOGR_F_SetGeometryDirectly(void *feature, void *geometry);
int PondOGR_F_IsFieldSetAndNotNull(void *feature, int index);
const char *PondOGR_F_GetFieldAsString(void *feature, int index);
long long PondOGR_F_GetFieldAsInteger64(void *feature, int index);
double PondOGR_F_GetFieldAsDouble(void *feature, int index);
void PondOGR_F_SetFieldString(void *feature, int index, const char *text);
void PondOGR_F_SetFieldInteger64(void *feature, int index, long long integer);
void PondOGR_F_SetFieldDouble(void *feature, int index, double number);
void *PondOGR_G_GetLinearGeometry(void *geometry, double maximumAngle, char **options);
void PondOGR_G_FlattenTo2D(void *geometry);
int PondOGR_G_WkbSize(void *geometry);
int PondOGR_G_ExportToIsoWkb(void *geometry, int byteOrder, unsigned char *target);
int PondOGR_G_CreateFromWkb(const void *bytes, void *spatialReference, void **geometry, int size);
void PondOGR_G_DestroyGeometry(void *geometry);
void *PondOSRNewSpatialReference(const char *wkt);
int PondOSRImportFromEPSG(void *spatialReference, int code);
void PondOSRSetAxisMappingStrategy(void *spatialReference, int strategy);
void PondOSRDestroySpatialReference(void *spatialReference);
int PondOSRExportToWkt(void *spatialReference, char **wkt);
const char *PondOSRGetAuthorityName(void *spatialReference, const char *key);
const char *PondOSRGetAuthorityCode(void *spatialReference, const char *key);
void PondCPLSetThreadLocalConfigOption(const char *key, const char *value);
void PondGDALSetCacheMax64(long long bytes);
void PondCPLErrorReset(void);
const char *PondCPLGetLastErrorMsg(void);
int PondCPLGetLastErrorType(void);
void PondCPLPopErrorHandler(void);
void PondVSIFree(void *memory);
char **PondVSIReadDirRecursive(const char *path);
void PondCSLDestroy(char **list);
void *PondVSIFOpenL(const char *path, const char *mode);
size_t PondVSIFReadL(void *target, size_t size, size_t count, void *file);
int PondVSIFCloseL(void *file);
void *PondGDALCreateCopy(void *driver, const char *path, void *source, int isStrict, char **options, void *progress, void *progressData);
int PondGDALSetMetadataItem(void *object, const char *name, const char *value, const char *domain);
int PondGDALGetGeoTransform(void *dataset, double *transform);
const char *PondGDALGetProjectionRef(void *dataset);
