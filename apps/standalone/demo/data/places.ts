// An invented prefecture city: 99 is no province, and none of its districts, streets and villages exists.

export const CITY = { code: '990100', name: '云泽市' } as const;

export const DISTRICTS = [
  { code: '990102', name: '望江区' },
  { code: '990103', name: '临湖区' },
  { code: '990121', name: '青岚县' },
  { code: '990122', name: '白石县' },
] as const;

export const STREETS = [
  { code: '990102001', name: '望江区潮音街道' }, { code: '990102002', name: '望江区云桥街道' }, { code: '990102003', name: '望江区柳堤街道' },
  { code: '990103001', name: '临湖区镜湖街道' }, { code: '990103002', name: '临湖区梧桐街道' }, { code: '990103003', name: '临湖区南浦街道' },
  { code: '990121100', name: '青岚县松岭镇' }, { code: '990121101', name: '青岚县竹溪镇' }, { code: '990121102', name: '青岚县石湾镇' },
  { code: '990122100', name: '白石县杏坪镇' }, { code: '990122101', name: '白石县河口镇' }, { code: '990122102', name: '白石县高桥镇' },
] as const;

export const VILLAGES = [
  { code: '990102001001', name: '潮音街道钟楼社区' }, { code: '990102001002', name: '潮音街道渡口社区' },
  { code: '990102002001', name: '云桥街道云桥社区' }, { code: '990102002002', name: '云桥街道东岭社区' },
  { code: '990102003001', name: '柳堤街道春晓社区' }, { code: '990102003002', name: '柳堤街道长堤社区' },
  { code: '990103001001', name: '镜湖街道湖畔社区' }, { code: '990103001002', name: '镜湖街道荷塘社区' },
  { code: '990103002001', name: '梧桐街道凤栖社区' }, { code: '990103002002', name: '梧桐街道书院社区' },
  { code: '990103003001', name: '南浦街道南浦社区' }, { code: '990103003002', name: '南浦街道学府社区' },
  { code: '990121100201', name: '松岭镇上松村' }, { code: '990121100202', name: '松岭镇下松村' },
  { code: '990121101201', name: '竹溪镇竹溪村' }, { code: '990121101202', name: '竹溪镇茶园村' },
  { code: '990121102201', name: '石湾镇石湾村' }, { code: '990121102202', name: '石湾镇船埠村' },
  { code: '990122100201', name: '杏坪镇杏坪村' }, { code: '990122100202', name: '杏坪镇塘头村' },
  { code: '990122101201', name: '河口镇河口村' }, { code: '990122101202', name: '河口镇沙洲村' },
  { code: '990122102201', name: '高桥镇高桥村' }, { code: '990122102202', name: '高桥镇窑前村' },
] as const;

export const ROADS = ['听涛路', '栖霞大道', '沿江东路', '文萃路', '朝晖街', '丰年路', '青禾路', '石榴巷', '望岳路', '长安里', '迎宾北路', '流芳街'] as const;

export const ESTATES = ['锦绣澜庭', '云溪花园', '翠微苑', '江岸名邸', '春和景明小区', '静安里', '湖光新村', '梧桐雅居', '书香门第小区', '安居新苑'] as const;

export const SHOPS = ['老地方烧烤店', '喜盈门超市', '动感健身馆', '小象早教中心', '一品鲜餐馆', '飞驰电动车行', '云上理发店', '阳光驾校'] as const;
